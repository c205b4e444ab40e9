import { NoticeHost } from '@/ui/notices';
import { QuestionHost } from '@/ui/question';
import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { Providers } from './Providers';
import { routes } from './routes';

const router = createBrowserRouter(routes);

export function App() {
  return (
    <Providers>
      <RouterProvider router={router} />
      <NoticeHost />
      <QuestionHost />
    </Providers>
  );
}
