import type { Fault } from '@/ui/rules/fault';

/** Problem details as the server writes them; anything else (a proxy's page) becomes INTERNAL_ERROR. */
export interface ProblemBody {
  code?: string;
  message?: string;
  reference?: string;
  params?: Record<string, unknown>;
  fieldErrors?: { field?: string; code?: string; message?: string }[];
}

type Params = Record<string, string | number>;

export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly params: Params;
  /** The server's words in the language of the request. */
  readonly serverMessage: string | undefined;
  readonly fieldFaults: Record<string, Fault>;
  /** What would follow and was not accepted yet (EFFECTS_NOT_ACCEPTED). */
  readonly effects: readonly string[];

  constructor(response: Response, body: ProblemBody | string | undefined) {
    const problem = typeof body === 'object' ? body : {};
    const code = problem.code ?? (response.status === 503 ? 'BUSY' : 'INTERNAL_ERROR');
    super(code);
    this.name = 'ApiProblem';
    this.status = response.status;
    this.code = code;
    this.serverMessage = problem.message;
    this.params = { reference: problem.reference ?? response.headers.get('X-Request-Id') ?? '—' };
    for (const [name, value] of Object.entries(problem.params ?? {})) {
      if (typeof value === 'string' || typeof value === 'number') this.params[name] = value;
      else if (typeof value === 'boolean') this.params[name] = String(value);
    }
    const effects = problem.params?.['effects'];
    this.effects = Array.isArray(effects) ? effects.map(String) : [];
    this.fieldFaults = {};
    for (const { field, code: fieldCode, message } of problem.fieldErrors ?? []) {
      if (field && fieldCode) this.fieldFaults[field] = { code: fieldCode, ...(message && { message }) };
    }
  }

  /** Why a session ended; NONE where there was none. */
  get reason(): string {
    return String(this.params['reason'] ?? 'NONE');
  }

  /** Seconds to wait, where the server named them. */
  get waitSeconds(): number | undefined {
    const n = Number(this.params['n'] ?? this.params['retryAfterSeconds']);
    return Number.isFinite(n) && n > 0 ? n : undefined;
  }

  get hasFieldFaults(): boolean {
    return Object.keys(this.fieldFaults).length > 0;
  }
}

/** No answer came: the connection is broken or the server is away. Nothing is known about the effect. */
export class NetworkLost extends Error {
  constructor() {
    super('NETWORK_LOST');
    this.name = 'NetworkLost';
  }
}
