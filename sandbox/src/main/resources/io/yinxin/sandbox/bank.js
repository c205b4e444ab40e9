'use strict';

const CHOICES = [
  ['CONFIRM', '确认', 'Confirm'],
  ['REFUSE', '银行拒绝', 'Refuse'],
  ['CANCEL', '取消', 'Cancel'],
  ['WRONG_ORGANISATION', '用其他企业的账户确认', 'Confirm for another organisation'],
  ['CONFIRM_SILENTLY', '确认，但不返回', 'Confirm, but do not come back'],
  ['NEVER_RETURN', '不再返回', 'Never come back'],
];
const FACTS = [
  ['bankCode', '银行 Bank'],
  ['orgName', '企业名称 Organisation'],
  ['uscc', '统一社会信用代码 Unified social credit code'],
  ['orgCode', '组织机构代码 Organisation code'],
  ['purpose', '用途 Purpose'],
  ['text', '待签名内容 Text to sign'],
];

const byId = (id) => document.getElementById(id);

function element(name, content) {
  const made = document.createElement(name);
  // Always as text: what an address says is never taken for markup.
  made.textContent = content;
  return made;
}

async function choose(choice) {
  const answer = await fetch(location.pathname + '/choice', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ choice, call: byId('call').checked }),
  });
  const told = answer.ok ? await answer.json() : {};
  if (told.location) {
    location.assign(told.location);
    return;
  }
  byId('choices').replaceChildren();
  byId('state').textContent = '银行不会把您带回去，可以关闭此页。 The bank does not lead you back; close this page.';
}

async function show() {
  const data = await (await fetch(location.pathname + '/data')).json();
  for (const [key, label] of FACTS) byId('facts').append(element('dt', label), element('dd', data[key] || '—'));
  for (const [choice, chinese, english] of CHOICES) {
    const button = element('button', `${chinese} ${english}`);
    button.type = 'button';
    button.id = choice;
    button.addEventListener('click', () => choose(choice));
    byId('choices').append(button);
  }
}

show();
