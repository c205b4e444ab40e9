'use strict';

const STATES = {
  WAITING: '',
  SCANNED: '已扫码，请确认。 Scanned; please confirm.',
  CONFIRMED: '已确认，请回到原页面。 Confirmed; go back to the page you came from.',
  CANCELLED: '已取消。 Cancelled.',
  EXPIRED: '二维码已过期，请在原页面刷新。 The code has expired; refresh it on the page you came from.',
};

const byId = (id) => document.getElementById(id);

function show(state) {
  byId('state').textContent = STATES[state] ?? state;
  byId('form').hidden = state !== 'WAITING' && state !== 'SCANNED';
}

async function choose(choice, licence = {}) {
  const answer = await fetch(location.pathname + '/choice', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ choice, ...licence }),
  });
  if (answer.ok) show((await answer.json()).state);
}

byId('form').addEventListener('submit', (event) => {
  event.preventDefault();
  const licence = Object.fromEntries(new FormData(byId('form')));
  choose('CONFIRM', { ...licence, holderKind: licence.handlerName ? 'HANDLER' : 'LEGAL_REPRESENTATIVE' });
});
byId('CANCEL').addEventListener('click', () => choose('CANCEL'));

async function begin() {
  byId('purpose').textContent = (await (await fetch(location.pathname + '/data')).json()).purpose;
  await choose('SCAN');
}

begin();
