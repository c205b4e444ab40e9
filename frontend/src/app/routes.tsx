import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import { RootErrorPage } from './shell/RootErrorPage';
import { PublicLayout } from './shell/PublicLayout';
import { Root } from './shell/Root';

/** Each page is a chunk of its own, loaded when its address is opened. */
const page = (path: string, load: () => Promise<ComponentType>): RouteObject => ({
  path,
  lazy: async () => ({ Component: await load() }),
});

/** The whole map. Addresses are written by ./paths only. */
export const routes: RouteObject[] = [
  {
    Component: Root,
    ErrorBoundary: RootErrorPage,
    HydrateFallback: () => null,
    children: [
      {
        Component: PublicLayout,
        children: [
          page('/', () => import('@/features/portal/PortalPage').then((it) => it.PortalPage)),
          page('/applications/:code', () =>
            import('@/features/applications/ApplicationPage').then((it) => it.ApplicationPage),
          ),
          page('/sign-on', () => import('@/features/signon/SignOnPage').then((it) => it.SignOnPage)),
          page('/sign-on/refused', () =>
            import('@/features/signon/SignOnRefusedPage').then((it) => it.SignOnRefusedPage),
          ),
          page('/sign-on/sign-out', () =>
            import('@/features/signon/SignOutPage').then((it) => it.SignOutPage),
          ),
          page('/signin', () => import('@/features/signin/SignInPage').then((it) => it.SignInPage)),
          page('/first-sign-in', () =>
            import('@/features/signin/first/FirstSignInPage').then((it) => it.FirstSignInPage),
          ),
          page('/register', () => import('@/features/registration/WayPage').then((it) => it.WayPage)),
          page('/register/enterprise', () =>
            import('@/features/registration/organisation/EnterprisePage').then((it) => it.EnterprisePage),
          ),
          page('/register/enterprise/licence', () =>
            import('@/features/registration/licence/LicencePage').then((it) => it.LicencePage),
          ),
          page('/register/institution', () =>
            import('@/features/registration/organisation/InstitutionPage').then((it) => it.InstitutionPage),
          ),
          page('/register/individual', () =>
            import('@/features/registration/individual/IndividualPage').then((it) => it.IndividualPage),
          ),
          page('/register/overseas', () =>
            import('@/features/registration/overseas/OverseasPage').then((it) => it.OverseasPage),
          ),
          page('/recovery/username', () =>
            import('@/features/recovery/username/UsernamePage').then((it) => it.UsernamePage),
          ),
          // Where banks send the browser back to.
          page('/recovery/username/bank', () =>
            import('@/features/recovery/username/UsernamePage').then((it) => it.UsernamePage),
          ),
          page('/recovery/password', () =>
            import('@/features/recovery/password/PasswordPage').then((it) => it.PasswordPage),
          ),
          page('/recovery/administrator', () =>
            import('@/features/recovery/administrator/AdministratorPage').then((it) => it.AdministratorPage),
          ),
          page('/recovery/administrator/objection', () =>
            import('@/features/recovery/administrator/ClaimObjectionPage').then(
              (it) => it.ClaimObjectionPage,
            ),
          ),
          page('/recovery/result', () =>
            import('@/features/recovery/result/ResultPage').then((it) => it.ResultPage),
          ),
          page('/recovery/objection', () =>
            import('@/features/recovery/objection/ObjectionPage').then((it) => it.ObjectionPage),
          ),
          page('/diagnosis', () =>
            import('@/features/diagnosis/DiagnosisPage').then((it) => it.DiagnosisPage),
          ),
          page('/verify', () => import('@/features/sealcheck/VerifyPage').then((it) => it.VerifyPage)),
          page('/agent', () => import('@/features/diagnosis/AgentPage').then((it) => it.AgentPage)),
          page('/help/:topic?', () => import('@/features/help/HelpPage').then((it) => it.HelpPage)),
          page('*', () => import('@/features/errors/NotFoundPage').then((it) => it.NotFoundPage)),
        ],
      },
      {
        path: '/desk',
        lazy: async () => ({ Component: (await import('./desk/DeskLayout')).DeskLayout }),
        children: [
          page('', () => import('@/features/desk/tasks/TasksPage').then((it) => it.TasksPage)),
          page('tasks/:taskNo', () => import('@/features/desk/task/TaskPage').then((it) => it.TaskPage)),
          page('members', () => import('@/features/desk/members/MembersPage').then((it) => it.MembersPage)),
          page('department-users', () =>
            import('@/features/desk/members/DepartmentUserPage').then((it) => it.DepartmentUserPage),
          ),
          page('settings', () =>
            import('@/features/desk/settings/DeskSettingsPage').then((it) => it.DeskSettingsPage),
          ),
          page('trail', () => import('@/features/desk/trail/TrailPage').then((it) => it.TrailPage)),
          page('*', () => import('@/features/errors/NotFoundPage').then((it) => it.NotFoundPage)),
        ],
      },
      // Its pages stand in ./console/pages: each is a tab, and all open tabs are kept alive at once.
      page('/console/*', () => import('./console/ConsoleLayout').then((it) => it.ConsoleLayout)),
    ],
  },
];
