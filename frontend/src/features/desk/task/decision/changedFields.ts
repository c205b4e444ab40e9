import type { TaskView } from '@/api/schemas';

const flat = (task: TaskView): Map<string, string> => {
  const found = new Map<string, string>();
  for (const { code, fields } of task.sections) {
    for (const { field, submitted, recorded } of fields) {
      found.set(`${code}/${field}`, JSON.stringify([submitted, recorded]));
    }
  }
  found.set('/checks', JSON.stringify(task.checks));
  found.set('/pictures', JSON.stringify(task.pictures.map(({ pictureId }) => pictureId)));
  found.set('/state', task.state);
  return found;
};

/** Names of what differs between two looks at a task; the page shows them (RVW-27). */
export function changedFields(before: TaskView, after: TaskView): string[] {
  const old = flat(before);
  const now = flat(after);
  const names = [...new Set([...old.keys(), ...now.keys()])].filter(
    (name) => old.get(name) !== now.get(name),
  );
  return [...new Set(names.map((name) => name.slice(name.indexOf('/') + 1)))];
}
