import { ApiProblem } from '@/api/problem';
import { currentComponentTexts } from '@/i18n';
import { antdTheme } from '@/ui/theme/tokens';
import { useReducedMotion } from '@/ui/useReducedMotion';
import { LoadingOutlined } from '@ant-design/icons';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** The server is asked again where it was away, never where it gave a reason. */
const worthAsking = (failures: number, error: unknown) =>
  failures < 2 && !(error instanceof ApiProblem && error.status < 500);

export const queries = new QueryClient({
  defaultOptions: {
    // A look at another window is no activity of the user and must not keep a session alive (GEN-37).
    queries: { retry: worthAsking, refetchOnWindowFocus: false, staleTime: 15_000, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
});

/** Nothing waits for the end of a movement that is not made. */
const stillTheme = { ...antdTheme, token: { ...antdTheme.token, motion: false } };

const input = { autoComplete: 'off' };

const button = {
  // A blank between two characters would be read and found as two words.
  autoInsertSpace: false,
  // The component's own leaves by a movement with no deadline: after a fast answer its end may never be told, and the
  // button would be read out as loading for good.
  loadingIcon: <LoadingOutlined />,
};

export function Providers({ children }: { children: ReactNode }) {
  // Renders again when the language changes; the component texts are loaded before.
  useTranslation();
  const locale = currentComponentTexts();
  const theme = useReducedMotion() ? stillTheme : antdTheme;
  return (
    <QueryClientProvider client={queries}>
      <ConfigProvider theme={theme} input={input} button={button} {...(locale && { locale })}>
        {children}
      </ConfigProvider>
    </QueryClientProvider>
  );
}
