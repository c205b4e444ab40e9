import errors from '@texts/errors.zh-CN.json';
import labels from '@texts/labels.zh-CN.json';
import sealSteps from '@texts/sealcheck.zh-CN.json';
import antd from 'antd/locale/zh_CN';
import account from './account.json';
import activity from './activity.json';
import agent from './agent.json';
import captcha from './captcha.json';
import cards from './cards.json';
import change from './change.json';
import changeOver from './changeOver.json';
import common from './common.json';
import desk from './desk.json';
import diagnosis from './diagnosis.json';
import errorPages from './errorPages.json';
import help from './help.json';
import home from './home.json';
import operators from './operators.json';
import personalData from './personalData.json';
import portal from './portal.json';
import qualifications from './qualifications.json';
import realname from './realname.json';
import recovery from './recovery.json';
import registration from './registration.json';
import sealing from './sealing.json';
import seals from './seals.json';
import sealcheck from './sealcheck.json';
import shell from './shell.json';
import signin from './signin.json';
import signon from './signon.json';
import upload from './upload.json';

/** The words of the Ant Design components. */
export const componentTexts = antd;

/** `errors` and `labels` are the server's own texts, so page and API say the same. */
export const texts = {
  account,
  activity,
  agent,
  captcha,
  cards,
  change,
  changeOver,
  common,
  desk,
  diagnosis,
  errorPages,
  errors,
  help,
  home,
  labels,
  operators,
  personalData,
  portal,
  qualifications,
  realname,
  recovery,
  registration,
  seals,
  sealSteps,
  sealcheck,
  sealing,
  shell,
  signin,
  signon,
  upload,
};

export type Texts = typeof texts;
