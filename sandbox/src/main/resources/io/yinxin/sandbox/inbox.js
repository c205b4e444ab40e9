'use strict';

const TEXTS = {
  'zh-CN': {
    title: '收件箱',
    lead: '本机运行时，短信和邮件不会真正发出，而是显示在这里。',
    filter: '收件人',
    clear: '清空',
    empty: '还没有消息。',
    none: '没有发给该收件人的消息。',
    count: '共 {n} 条，自动刷新。',
    away: '连接不上本机运行的程序，正在重试…',
    copy: '复制验证码',
    copied: '已复制',
    SMS: '短信',
    EMAIL: '邮件',
    other: 'English',
  },
  'en-US': {
    title: 'Inbox',
    lead: 'In a local run text messages and e-mails do not leave this machine; they are shown here.',
    filter: 'Receiver',
    clear: 'Clear',
    empty: 'No messages yet.',
    none: 'No messages for this receiver.',
    count: '{n} messages, refreshed by itself.',
    away: 'The local run does not answer; trying again…',
    copy: 'Copy code',
    copied: 'Copied',
    SMS: 'Text message',
    EMAIL: 'E-mail',
    other: '中文',
  },
};

const REFRESH_MILLIS = 1500;
const byId = (id) => document.getElementById(id);

let language = localStorage.getItem('language') ?? (navigator.language.startsWith('zh') ? 'zh-CN' : 'en-US');
let messages = [];
let shown = '';

const text = (key) => TEXTS[language][key];

function element(name, className, content) {
  const made = document.createElement(name);
  if (className) made.className = className;
  // Always as text: what a message says is never taken for markup.
  if (content !== undefined) made.textContent = content;
  return made;
}

function codeBlock(code) {
  const block = element('div', 'code');
  const button = element('button', '', text('copy'));
  button.type = 'button';
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(code);
    button.textContent = text('copied');
  });
  block.append(element('output', '', code), button);
  return block;
}

function entry(message) {
  const item = element('li');
  const head = element('div', 'head');
  const time = element('time', 'quiet', new Date(message.at).toLocaleString(language));
  time.dateTime = message.at;
  head.append(element('span', 'kind', text(message.kind)), element('span', 'to', message.to), time);
  item.append(head);
  if (message.subject) item.append(element('p', 'subject', message.subject));
  item.append(element('p', 'text', message.text));
  if (message.code) item.append(codeBlock(message.code));
  return item;
}

function draw() {
  const wanted = byId('to').value.trim().toLowerCase();
  const fitting = messages.filter((message) => message.to.toLowerCase().includes(wanted));
  const key = language + fitting.map((message) => message.id).join();
  const state = messages.length === 0 ? 'empty' : fitting.length === 0 ? 'none' : 'count';
  byId('state').textContent = text(state).replace('{n}', String(fitting.length));
  if (key === shown) return;
  shown = key;
  byId('messages').replaceChildren(...fitting.map(entry));
}

function speak() {
  document.documentElement.lang = language;
  document.title = text('title');
  for (const place of document.querySelectorAll('[data-text]')) place.textContent = text(place.dataset.text);
  byId('language').textContent = text('other');
  byId('language').lang = language === 'zh-CN' ? 'en' : 'zh-CN';
  draw();
}

async function refresh() {
  try {
    const answer = await fetch('/inbox/messages', { cache: 'no-store' });
    messages = await answer.json();
    draw();
  } catch {
    byId('state').textContent = text('away');
  }
  setTimeout(refresh, REFRESH_MILLIS);
}

byId('to').addEventListener('input', draw);
byId('clear').addEventListener('click', async () => {
  await fetch('/inbox/messages', { method: 'DELETE' });
  messages = [];
  draw();
});
byId('language').addEventListener('click', () => {
  language = language === 'zh-CN' ? 'en-US' : 'zh-CN';
  localStorage.setItem('language', language);
  speak();
});
speak();
refresh();
