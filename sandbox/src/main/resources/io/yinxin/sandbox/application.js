'use strict';

const LABELS = {
  sub: '账号编号 Account id',
  name: '显示名称 Display name',
  preferred_username: '用户名 User name',
  userKind: '用户类别 User kind',
  orgName: '单位名称 Organisation',
  orgCode: '组织机构代码 Organisation code',
  organisationId: '单位编号 Organisation id',
  realNameLevel: '实名认证等级 Real-name level',
  realNameMethods: '认证方式 Methods',
  realNameVerifiedAt: '认证时间 Verified at',
  signInMethod: '登录方式 Sign-in method',
  cardBound: '已绑卡 Card bound',
  permissions: '本应用权限 Permissions here',
};

const byId = (id) => document.getElementById(id);

function element(name, content) {
  const made = document.createElement(name);
  // Always as text: what the server says of somebody is never taken for markup.
  made.textContent = content;
  return made;
}

function link(path, text) {
  const made = element('a', text);
  made.href = path;
  return made;
}

let shown;

async function show() {
  const data = await (await fetch('data')).json();
  if (shown !== undefined && shown === data.signedOn) return;
  const left = shown === true && !data.signedOn;
  shown = data.signedOn;
  byId('claims').replaceChildren();
  if (data.signedOn) {
    byId('state').textContent = '已登录。 Signed in.';
    for (const [key, label] of Object.entries(LABELS)) {
      const value = data.claims[key];
      if (value === undefined) continue;
      byId('claims').append(element('dt', label), element('dd', Array.isArray(value) ? value.join(', ') || '—' : String(value)));
    }
    byId('acts').replaceChildren(link('leave', '退出登录 Sign out'));
  } else {
    byId('state').textContent = left
      ? '平台已退出登录，本应用随之退出。 You signed out on the platform; so you have here.'
      : '未登录。 Not signed in.';
    byId('acts').replaceChildren(link('start', '使用平台账号登录 Sign in with the platform'));
  }
}

show();
// A page of a real application learns of the end at its next request; this one shows it as it happens.
setInterval(show, 1500);
