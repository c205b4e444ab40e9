import { Providers, queries } from '@/app/Providers';
import { routes } from '@/app/routes';
import { startI18n } from '@/i18n';
import type { Language } from '@/i18n/languages';
import { NoticeHost, notices } from '@/ui/notices';
import { QuestionHost } from '@/ui/question';
import { render } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';

/** The whole page at one address, as a browser would open it. */
export async function show(address: string, language: Language = 'zh-CN') {
  queries.clear();
  notices.clear();
  await startI18n(language);
  const router = createMemoryRouter(routes, { initialEntries: [address] });
  const view = render(
    <Providers>
      <RouterProvider router={router} />
      <QuestionHost />
      <NoticeHost />
    </Providers>,
  );
  return { ...view, router };
}
