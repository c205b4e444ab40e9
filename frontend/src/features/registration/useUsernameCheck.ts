import { ApiProblem } from '@/api/problem';
import type { Form } from '@/ui/form/useForm';
import { username as usernameRule } from '@/ui/rules/fields';
import { useRef, useState } from 'react';

export interface UsernameCheck {
  /** The name the server has found free and keeps for this registration (REG-09). */
  freeName: string;
  check: () => void;
}

/**
 * Asks whether the user name is free as soon as it is entered (table 2.2).
 * @param reserve tells whether the name was judged; undefined as long as there is no registration
 */
export function useUsernameCheck<V extends { username: string }>(
  form: Form<V>,
  reserve: ((name: string) => Promise<boolean>) | undefined,
  onExpired: () => void,
): UsernameCheck {
  const [freeName, setFreeName] = useState('');
  const asked = useRef('');

  const check = () => {
    const name = form.values.username.trim();
    if (!reserve || name === asked.current || usernameRule(name)) return;
    asked.current = name;
    reserve(name)
      .then((judged) => {
        if (judged) setFreeName(name);
        else asked.current = '';
      })
      .catch((error: unknown) => {
        // Only news about the name is shown now; the server looks at everything again in the end.
        if (error instanceof ApiProblem && error.code === 'REGISTRATION_EXPIRED') onExpired();
        else if (error instanceof ApiProblem && error.hasFieldFaults && asked.current === name) {
          form.refuse(error.fieldFaults, true);
        } else asked.current = '';
      });
  };
  return { freeName, check };
}
