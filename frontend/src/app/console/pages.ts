import {
  AuditOutlined,
  CreditCardOutlined,
  EditOutlined,
  FileDoneOutlined,
  HistoryOutlined,
  HomeOutlined,
  IdcardOutlined,
  SafetyCertificateOutlined,
  SolutionOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import { lazy, type ComponentType } from 'react';
import { paths } from '../paths';
import { SealIcon } from './SealIcon';

/** User kinds (spec 00 section 1). */
export type UserKind = 'ENT_ADMIN' | 'ENT_OPERATOR' | 'INDIVIDUAL' | 'OVERSEAS' | 'DEPARTMENT';

/** Key of a page's name in the texts of the shell. */
type PageName =
  | 'menuHome'
  | 'menuAccount'
  | 'menuRealName'
  | 'menuRealNameEnterprise'
  | 'menuRealNameOperator'
  | 'menuRealNameUser'
  | 'menuRealNameCard'
  | 'menuRealNameIdentity'
  | 'menuRealNameBankCard'
  | 'menuRealNameLegalRep'
  | 'menuRealNameBankKey'
  | 'menuRealNameHolder'
  | 'menuOperators'
  | 'menuAddCardOperator'
  | 'menuCard'
  | 'menuQualifications'
  | 'menuSeals'
  | 'menuSignatures'
  | 'menuSealing'
  | 'menuSealUses'
  | 'menuActivity';

/** Key of the name several neighbouring entries of the menu have in common. */
type GroupName = 'menuGroupSeals';

export interface ConsolePage {
  path: string;
  name: PageName;
  /** Where a kind of users knows it by another name. */
  namesByKind?: Partial<Record<UserKind, PageName>>;
  icon: ComponentType;
  group?: GroupName;
  /** Whom table 2.1 of spec 11 gives the entry; everybody where nothing is said. */
  kinds?: readonly UserKind[];
  /** A tab that is opened from another page. */
  hidden?: boolean;
  Page: ComponentType;
}

/** The menu of the signed-in area, in its order (UIC-02); the same list is the map of its addresses. */
export const consolePages: readonly ConsolePage[] = [
  {
    path: paths.home(),
    name: 'menuHome',
    icon: HomeOutlined,
    Page: lazy(() => import('@/features/home/HomePage')),
  },
  {
    path: paths.account(),
    name: 'menuAccount',
    icon: IdcardOutlined,
    Page: lazy(() => import('./AccountTab')),
  },
  {
    path: paths.operators(),
    name: 'menuOperators',
    icon: TeamOutlined,
    kinds: ['ENT_ADMIN'],
    Page: lazy(() => import('@/features/operators/OperatorsPage')),
  },
  {
    path: paths.addCardOperator(),
    name: 'menuAddCardOperator',
    icon: TeamOutlined,
    kinds: ['ENT_ADMIN'],
    hidden: true,
    Page: lazy(() => import('@/features/operators/CardOperatorPage')),
  },
  {
    path: paths.card(),
    name: 'menuCard',
    icon: CreditCardOutlined,
    kinds: ['ENT_ADMIN', 'ENT_OPERATOR'],
    Page: lazy(() => import('@/features/cards/CardPage')),
  },
  {
    path: paths.qualifications(),
    name: 'menuQualifications',
    icon: SafetyCertificateOutlined,
    kinds: ['ENT_ADMIN'],
    Page: lazy(() => import('@/features/qualifications/QualificationsPage')),
  },
  {
    path: paths.seals(),
    name: 'menuSeals',
    icon: SealIcon,
    group: 'menuGroupSeals',
    kinds: ['ENT_ADMIN'],
    Page: lazy(() => import('@/features/seals/SealsPage')),
  },
  {
    path: paths.signatures(),
    name: 'menuSignatures',
    icon: EditOutlined,
    group: 'menuGroupSeals',
    kinds: ['ENT_ADMIN'],
    Page: lazy(() => import('@/features/seals/SignaturesPage')),
  },
  {
    path: paths.sealing(),
    name: 'menuSealing',
    icon: FileDoneOutlined,
    group: 'menuGroupSeals',
    kinds: ['ENT_ADMIN', 'ENT_OPERATOR'],
    Page: lazy(() => import('@/features/sealing/SealingPage')),
  },
  {
    path: paths.sealUses(),
    name: 'menuSealUses',
    icon: AuditOutlined,
    group: 'menuGroupSeals',
    kinds: ['ENT_ADMIN', 'ENT_OPERATOR'],
    Page: lazy(() => import('@/features/sealing/uses/UsesPage')),
  },
  {
    path: paths.realName(),
    name: 'menuRealName',
    // RNV-03
    namesByKind: {
      ENT_ADMIN: 'menuRealNameEnterprise',
      ENT_OPERATOR: 'menuRealNameOperator',
      INDIVIDUAL: 'menuRealNameUser',
    },
    icon: SolutionOutlined,
    kinds: ['ENT_ADMIN', 'ENT_OPERATOR', 'INDIVIDUAL'],
    Page: lazy(() => import('@/features/realname/RealNamePage')),
  },
  {
    path: paths.realNameCard(),
    name: 'menuRealNameCard',
    icon: SolutionOutlined,
    kinds: ['ENT_ADMIN', 'ENT_OPERATOR'],
    hidden: true,
    Page: lazy(() => import('@/features/realname/CardProofPage')),
  },
  {
    path: paths.realNameIdentity(),
    name: 'menuRealNameIdentity',
    icon: SolutionOutlined,
    kinds: ['ENT_OPERATOR', 'INDIVIDUAL'],
    hidden: true,
    Page: lazy(() => import('@/features/realname/IdentityPage')),
  },
  {
    path: paths.realNameBankCard(),
    name: 'menuRealNameBankCard',
    icon: SolutionOutlined,
    kinds: ['ENT_OPERATOR', 'INDIVIDUAL'],
    hidden: true,
    Page: lazy(() => import('@/features/realname/BankCardPage')),
  },
  {
    path: paths.realNameLegalRep(),
    name: 'menuRealNameLegalRep',
    icon: SolutionOutlined,
    kinds: ['ENT_ADMIN'],
    hidden: true,
    Page: lazy(() => import('@/features/realname/legal/LegalRepPage')),
  },
  {
    path: paths.realNameBankKey(),
    name: 'menuRealNameBankKey',
    icon: SolutionOutlined,
    kinds: ['ENT_ADMIN'],
    hidden: true,
    Page: lazy(() => import('@/features/realname/bank/BankKeyPage')),
  },
  {
    path: paths.realNameHolder(),
    name: 'menuRealNameHolder',
    icon: SolutionOutlined,
    kinds: ['ENT_ADMIN'],
    hidden: true,
    Page: lazy(() => import('@/features/realname/legal/HolderPage')),
  },
  {
    path: paths.activity(),
    name: 'menuActivity',
    icon: HistoryOutlined,
    Page: lazy(() => import('@/features/activity/ActivityPage')),
  },
];

export const isOpenTo = (page: ConsolePage, kind: string): boolean =>
  !page.kinds || (page.kinds as readonly string[]).includes(kind);

export const nameOf = (page: ConsolePage, kind: string): PageName =>
  page.namesByKind?.[kind as UserKind] ?? page.name;

export const consolePage = (path: string): ConsolePage | undefined =>
  consolePages.find((page) => page.path === path.replace(/\/+$/, ''));
