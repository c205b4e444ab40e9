// Takes the pictures of the README from a running product: npm run screenshots -- http://localhost:8080
// Registers an invented company on the way, so use a local run. Those with a card are taken by hand from make trial:
// signin-card, seal-form, verify, and diagnosis after chmod 755 of the agent's home.
import { chromium } from '@playwright/test';
import { existsSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const base = process.argv[2] ?? 'http://localhost:8080';
const folder = fileURLToPath(new URL('../../docs/images/', import.meta.url));
mkdirSync(folder, { recursive: true });

const company = inventedCompany();
const browser = await chromium.launch({
    executablePath:
        process.env.YINXIN_CHROMIUM ??
        ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find(existsSync),
    args: ['--no-sandbox', '--disable-gpu'],
});

await register('zh-CN');
await tour('zh-CN', ['portal', 'account', 'activity']);
await tour('en-US', ['signin', 'account']);
await changes('zh-CN', '修改 企业管理员', 'change-identity', { idNumber: company.administrator });
await changes('en-US', 'Change Change organisation data', 'change-organisation', {
    orgName: '杭州青禾样例科技股份有限公司',
});
await changes('zh-CN', '修改 绑定手机', 'change-phone');
await browser.close();

/** The main job, with pictures of both steps. */
async function register(locale) {
    const page = await open(locale);
    await page.goto(`${base}/register/enterprise`);
    await fill(page, {
        uscc: company.uscc,
        orgName: '杭州青禾样例科技有限公司',
        legalRepName: '样例法人',
        legalRepIdNumber: company.representative,
        legalRepIdValidFrom: '20180301',
        legalRepIdValidTo: '00000000',
    });
    await shot(page, `register-1.${locale}`);
    await page.locator('button[type=submit]').click();
    await page.locator('[name=username]').waitFor();
    await fill(page, {
        username: company.username,
        password: company.password,
        passwordConfirm: company.password,
        name: '样例管理员',
        idNumber: company.administrator,
        idValidFrom: '20200115',
        idValidTo: '20400115',
        email: 'admin@sample.example',
        mobile: company.mobile,
    });
    await page.getByRole('button', { name: '免图片验证' }).click();
    await page.getByText('已通过验证').waitFor();
    await page.getByRole('button', { name: '获取验证码' }).click();
    await fill(page, { smsCode: await codeFor(company.mobile) });
    await page.getByRole('checkbox', { name: /阅读并同意/ }).check();
    await page.evaluate(() => window.scrollTo(0, 0));
    await shot(page, `register-2.${locale}`);
    await page.locator('button[type=submit]').click();
    await page.getByText('注册成功').first().waitFor();
    await page.context().close();
}

async function tour(locale, names) {
    const page = await open(locale);
    for (const name of names) {
        if (name === 'account') await signIn(page, locale);
        const path = {
            portal: '/',
            signin: '/signin',
            account: '/console/account',
            activity: '/console/activity',
        };
        await page.goto(base + path[name]);
        await page.waitForLoadState('networkidle');
        await shot(page, `${name}.${locale}`);
    }
    await page.context().close();
}

/** A dialog of the account page; with a value that differs, what follows is asked about. */
async function changes(locale, row, name, values) {
    const page = await open(locale);
    await signIn(page, locale);
    await page.getByRole('button', { name: row, exact: true }).click();
    await page.getByRole('dialog').waitFor();
    await page.waitForTimeout(800);
    if (name === 'change-identity') {
        await fill(page, { ...values, idValidFrom: '20210115' });
    } else if (values) {
        await fill(page, values);
        await page.getByRole('dialog').locator('button[type=submit]').click();
        await page.getByRole('dialog').nth(1).waitFor();
        await page.waitForTimeout(800);
    }
    await shot(page, `${name}.${locale}`);
    await page.context().close();
}

async function signIn(page, locale) {
    const words =
        locale === 'zh-CN' ? ['免图片验证', '已通过验证'] : ['Verify without a picture', 'Verified'];
    await page.goto(`${base}/signin?from=/console/account`);
    await fill(page, { username: company.username, password: company.password });
    await page.getByRole('button', { name: words[0] }).first().click();
    await page.getByText(words[1]).first().waitFor();
    await page.locator('button[type=submit]').click();
    await page.waitForURL((url) => url.pathname === '/console/account');
}

async function open(locale) {
    const context = await browser.newContext({
        locale,
        timezoneId: 'Asia/Shanghai',
        viewport: { width: 1200, height: 760 },
    });
    await context.addInitScript((language) => localStorage.setItem('yinxin.language', language), locale);
    return context.newPage();
}

async function fill(page, values) {
    for (const [name, value] of Object.entries(values)) {
        await page.locator(`[name=${name}]`).fill(value);
        await page.locator(`[name=${name}]`).blur();
    }
}

async function shot(page, name) {
    await page.waitForTimeout(400);
    await page.screenshot({ path: `${folder}${name}.png` });
    console.log(`docs/images/${name}.png`);
}

/** The code, from the inbox of the local run. */
async function codeFor(mobile) {
    const site = await (await fetch(`${base}/api/v1/site`)).json();
    const messages = new URL(`/inbox/messages?to=${mobile}`, site.inboxUrl);
    for (let tries = 0; tries < 100; tries++) {
        const [newest] = await (await fetch(messages)).json();
        if (newest) return newest.code;
        await new Promise((done) => setTimeout(done, 200));
    }
    throw new Error(`no SMS to ${mobile}`);
}

/** Numbers with right check characters, different at each run. */
function inventedCompany() {
    const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
    const digits = String(Date.now()).slice(-8);
    const sum = (weights, values) => weights.reduce((total, weight, i) => total + weight * values[i], 0);
    const orgRest = (11 - (sum([3, 7, 9, 10, 5, 8, 4, 2], [...digits].map(Number)) % 11)) % 11;
    const body = `91330106${digits}${orgRest === 10 ? 'X' : orgRest}`;
    const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
    const uscc =
        body +
        alphabet[
            (31 -
                (sum(
                    weights,
                    [...body].map((c) => alphabet.indexOf(c)),
                ) %
                    31)) %
                31
        ];
    const person = (born, order) => {
        const number = `330106${born}${order}`;
        const check =
            sum([7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2], [...number].map(Number)) % 11;
        return number + '10X98765432'[check];
    };
    const order = 444 + (Date.now() % 400);
    return {
        uscc,
        representative: person('19760512', order),
        administrator: person('19880923', order),
        username: `qinghe${digits.slice(-5)}`,
        password: 'Maple-River-58',
        mobile: `138${digits}`,
    };
}
