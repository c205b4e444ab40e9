import type { AgentState } from '@/agent/state';
import type { Finding } from './findings';

/**
 * What support needs, as text (KEY-29). Nothing that names a person or a card goes in: of the parameters only numbers and
 * the names of drivers and versions.
 */
const TOLD_PARAMETERS = new Set([
  'version',
  'minimum',
  'latest',
  'seconds',
  'minutes',
  'driver',
  'name',
  'port',
  'days',
  'state',
]);

interface Report {
  found: readonly Finding[];
  state: AgentState;
  userAgent: string;
  origin: string;
  at: Date;
}

export function reportText({ found, state, userAgent, origin, at }: Report): string {
  const info = 'info' in state ? state.info : undefined;
  const lines = [
    'Yinxin check report',
    `time: ${at.toISOString()}`,
    `site: ${origin}`,
    `browser: ${userAgent}`,
    `agent: ${state.phase}${info ? `, version ${info.version}, features ${info.features.join(' ')}` : ''}`,
    '',
    ...found.map(({ group, id, level, code, params, repair }) => {
      const told = Object.entries(params ?? {}).filter(([name]) => TOLD_PARAMETERS.has(name));
      return [
        `[${level}] ${group}/${id}`,
        code && `code=${code}`,
        ...told.map(([name, value]) => `${name}=${value}`),
        repair && `repair=${repair}`,
      ]
        .filter(Boolean)
        .join(' ');
    }),
  ];
  if (state.phase === 'ready') {
    const { readers, tokens, drivers } = state.snapshot;
    lines.push(
      '',
      `readers: ${readers.length}, with card: ${readers.filter((reader) => reader.cardPresent).length}`,
      ...tokens.map(
        ({ kind, model, pin, trial }) =>
          `card: ${kind}, ${model ?? '?'}, PIN ${pin.state}${trial ? ', trial' : ''}`,
      ),
      ...drivers.map(
        (driver) => `driver: ${driver.kind}, ${driver.name}, ${driver.state}, ${driver.version ?? '?'}`,
      ),
    );
  }
  return `${lines.join('\n')}\n`;
}

/** Hands a text to the user as a file. */
export function save(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
