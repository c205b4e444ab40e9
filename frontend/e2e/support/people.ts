import { birthDate, isIdCard, isOrgCode, isUscc } from '../../src/ui/rules/numbers.ts';

/** Made-up organisations and persons with numbers that pass every check character. */

export interface Applicant {
  organisation: {
    uscc: string;
    orgCode: string;
    orgName: string;
    legalRepName: string;
    legalRepIdType: string;
    legalRepIdNumber: string;
    legalRepIdValidFrom: string;
    legalRepIdValidTo: string;
  };
  administrator: {
    username: string;
    password: string;
    name: string;
    idType: string;
    idNumber: string;
    idValidFrom: string;
    idValidTo: string;
    email: string;
    mobile: string;
  };
}

const digits = (count: number) =>
  Array.from({ length: count }, () => String(Math.floor(Math.random() * 10))).join('');

/** The one continuation of the text by a check character that the rule accepts. */
function completed(start: string, isRight: (text: string) => boolean): string {
  const found = Array.from('0123456789ABCDEFGHJKLMNPQRTUWXY')
    .map((last) => start + last)
    .find(isRight);
  if (!found) throw new Error(`No check character completes ${start}.`);
  return found;
}

/** Endings are triggers of the sandbox (spec 00, table 7.1), so those are left out. */
function idCard(): string {
  for (;;) {
    const number = completed(
      `110101${1960 + Math.floor(Math.random() * 40)}0${1 + Math.floor(Math.random() * 9)}1${digits(4)}`.slice(
        0,
        17,
      ),
      isIdCard,
    );
    if (birthDate(number) && !/(0000|1111|2222|3333)$/.test(number)) return number;
  }
}

/** One the sandbox's identity check has an answer for (spec 00, table 7.1). */
export function idCardEnding(ending: string): string {
  for (;;) {
    const start = `1101011978${String(10 + Math.floor(Math.random() * 3))}1${Math.floor(Math.random() * 9)}`;
    const number = completed(`${start}${ending.slice(0, 3)}`, isIdCard);
    if (number.endsWith(ending)) return number;
  }
}

/** The end of a mobile, without the endings that are triggers of the sandbox's directory. */
function calmDigits(): string {
  for (;;) {
    const found = digits(8);
    if (!/(0000|2222)$/.test(found)) return found;
  }
}

export function anApplicant(): Applicant {
  const orgCode = completed(digits(8), isOrgCode);
  const uscc = completed(`91110108${orgCode}`, isUscc);
  const mark = calmDigits();
  return {
    organisation: {
      uscc,
      orgCode,
      orgName: `示例第${mark}贸易有限公司`,
      legalRepName: '赵试验',
      legalRepIdType: 'ID_CARD',
      legalRepIdNumber: idCard(),
      legalRepIdValidFrom: '20200101',
      legalRepIdValidTo: '00000000',
    },
    administrator: {
      username: `probe${mark}`,
      password: 'Bright-7-Lake',
      name: '钱测试',
      idType: 'ID_CARD',
      idNumber: idCard(),
      idValidFrom: '20200101',
      idValidTo: '00000000',
      email: `probe${mark}@mail.example`,
      mobile: `139${mark}`,
    },
  };
}

/** An applicant whose code belongs to a public institution (REG-38). */
export function anInstitution(): Applicant {
  const applicant = anApplicant();
  const { orgCode } = applicant.organisation;
  const organisation = {
    ...applicant.organisation,
    uscc: completed(`12110108${orgCode}`, isUscc),
    orgName: `示例第${digits(8)}研究所`,
  };
  return { ...applicant, organisation };
}
