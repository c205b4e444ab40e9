/** What is wrong with a field: a code of the shared error texts, and the values its text needs. */
export interface Fault {
  code: string;
  params?: Record<string, string | number>;
  /** The server's own words, used where the values of the text are not known here. */
  message?: string;
}

export const fault = (code: string, params?: Fault['params']): Fault => ({ code, ...(params && { params }) });

/** A field rule: undefined when the value is right. An empty value is the matter of `required`. */
export type Rule = (value: string) => Fault | undefined;

export const check =
  (code: string, isRight: (value: string) => boolean): Rule =>
  (value) =>
    isRight(value) ? undefined : fault(code);

export const required =
  (rule?: Rule): Rule =>
  (value) =>
    value.trim() === '' ? fault('REQUIRED') : rule?.(value.trim());
