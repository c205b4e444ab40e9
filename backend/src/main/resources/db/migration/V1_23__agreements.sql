-- Published texts stay as they were agreed to: a change is a new version.
create table agreement_text (
    type         text        not null,
    version      integer     not null check (version > 0),
    language     text        not null,
    title        text        not null,
    text         text        not null,
    published_at timestamptz not null,
    primary key (type, version, language)
);

create table agreement_consent (
    account_id     uuid        not null,
    type           text        not null,
    version        integer     not null,
    accepted_at    timestamptz not null,
    client_address text        not null,
    primary key (account_id, type, version)
);

-- First versions: general texts. The operator of an installation publishes its own as version 2.
insert into agreement_text (type, version, language, title, text, published_at) values
('PLATFORM_SERVICE', 1, 'zh-CN', '平台服务使用协议',
'本协议由平台运营方与注册单位（以下称“贵单位”）订立。贵单位勾选同意并完成注册，即表示已经阅读、理解并接受本协议。

一、服务内容。平台为单位提供账号、卡介质和电子印章的管理，并以同一账号登录已接入的应用。各应用的业务规则由该应用自行说明。

二、账号的取得。贵单位应当由法定代表人授权的人员办理注册，所填写的单位信息和人员信息应当真实、准确、完整，并与登记信息一致。每个单位只设一个管理员账号。

三、账号的使用。管理员账号代表贵单位维护单位信息、操作员及其权限。贵单位应当妥善保管用户名、密码、卡介质和印章；使用贵单位账号进行的操作，视为贵单位的行为。发现账号被他人使用时，应当立即修改密码并通知平台。

四、禁止的行为。不得冒用他人名义注册，不得转让或者出借账号，不得以任何方式干扰平台运行、绕过安全措施或者批量获取他人信息。

五、信息的保护。平台仅为提供服务、核验身份和履行法定义务而处理贵单位及其人员的信息，对证件号码、手机号码等个人信息加密保存，未经同意不向无关第三方提供，法律另有规定的除外。

六、记录。平台保存登录和重要操作的记录，保存期限不少于六个月；贵单位人员可以查看本人账号近九十天的记录。

七、服务的变更与中断。平台因维护需要中断服务的，将事先公告；因不可抗力造成的中断，平台不承担责任，但应当尽快恢复。

八、协议的变更。协议修改后，平台公布新的版本。继续使用需要同意新版本的，平台会在使用前请贵单位确认。

九、终止。贵单位可以申请注销账号。贵单位违反本协议的，平台可以停用账号，并说明理由和申诉方式。

十、争议的解决。因本协议发生争议的，双方应当协商解决；协商不成的，依法向有管辖权的人民法院提起诉讼。',
'2026-01-01T00:00:00+08:00'),
('PLATFORM_SERVICE', 1, 'en-US', 'Platform Service Agreement',
'This agreement is made between the operator of the platform and the registering organisation ("you"). By ticking the box and completing the registration you confirm that you have read, understood and accepted it.

1. Service. The platform manages accounts, cards and electronic seals of organisations and lets one account sign in to all connected applications. The rules of each application are stated by that application.

2. Obtaining an account. Registration is done by a person authorised by your legal representative. The data given about the organisation and its people must be true, accurate and complete, and agree with the public register. Each organisation has one administrator account.

3. Using the account. The administrator account represents your organisation in keeping its data, its operators and their permissions. You keep user names, passwords, cards and seals safe; what is done with your accounts counts as done by you. If somebody else uses an account, change its password at once and tell the platform.

4. What is not allowed. Registering in the name of another, passing on or lending an account, disturbing the platform, getting round its protection, or collecting data of others in bulk.

5. Protection of data. The platform processes data of your organisation and its people only to provide the service, to verify identity and to meet legal duties. Personal data such as document and phone numbers are stored encrypted and are not given to unrelated third parties without consent, except where the law requires it.

6. Records. Sign-ins and important operations are recorded and kept for at least six months. Your people can see the records of their own account for the last ninety days.

7. Changes and interruptions. Planned interruptions are announced in advance. The platform is not liable for interruptions by force majeure but restores the service as soon as it can.

8. Changes of this agreement. A changed agreement is published as a new version. Where continued use needs your consent, you are asked before going on.

9. Termination. You may ask for the account to be closed. If you break this agreement the platform may disable the account, stating the reason and how to object.

10. Disputes. The parties try to settle disputes by agreement; failing that, the competent court decides under the applicable law.',
'2026-01-01T00:00:00+08:00'),
('USER_REGISTRATION', 1, 'zh-CN', '用户注册协议',
'本协议由平台运营方与注册用户（以下称“您”）订立。您勾选同意并完成注册，即表示已经阅读、理解并接受本协议。

一、服务内容。平台为您提供账号，您可以用同一账号登录已向您所属用户类型开放的应用。

二、注册信息。您应当以本人或者本单位的真实信息注册，并在信息变化后及时更新。平台可以通过核验服务确认您填写的信息。

三、账号安全。账号仅供您本人或者本单位使用。请妥善保管密码和验证码，不要告知他人；平台工作人员不会向您索要密码或者验证码。

四、禁止的行为。不得冒用他人名义注册，不得转让或者出借账号，不得干扰平台运行或者绕过安全措施。

五、个人信息。平台仅为提供服务、核验身份和履行法定义务而处理您的个人信息，并对证件号码、手机号码等加密保存。您可以查看、更正您的信息，也可以申请注销账号。

六、记录。平台保存登录和重要操作的记录，保存期限不少于六个月；您可以查看本人账号近九十天的记录。

七、协议的变更与终止。协议修改后，平台公布新的版本，需要您同意的，会在使用前请您确认。您违反本协议的，平台可以停用账号，并说明理由和申诉方式。

八、争议的解决。因本协议发生争议的，双方应当协商解决；协商不成的，依法向有管辖权的人民法院提起诉讼。',
'2026-01-01T00:00:00+08:00'),
('USER_REGISTRATION', 1, 'en-US', 'User Registration Agreement',
'This agreement is made between the operator of the platform and the registering user ("you"). By ticking the box and completing the registration you confirm that you have read, understood and accepted it.

1. Service. The platform gives you an account with which you sign in to the applications open to your kind of user.

2. Registration data. You register with the true data of yourself or of your organisation and keep them up to date. The platform may confirm them through verification services.

3. Safety of the account. The account is for you or your organisation only. Keep the password and verification codes to yourself; staff of the platform never ask for them.

4. What is not allowed. Registering in the name of another, passing on or lending an account, disturbing the platform, or getting round its protection.

5. Personal data. The platform processes your personal data only to provide the service, to verify identity and to meet legal duties, and stores document and phone numbers encrypted. You may see and correct your data and may ask for the account to be closed.

6. Records. Sign-ins and important operations are recorded and kept for at least six months. You can see the records of your own account for the last ninety days.

7. Changes and termination. A changed agreement is published as a new version; where it needs your consent you are asked before going on. If you break this agreement the platform may disable the account, stating the reason and how to object.

8. Disputes. The parties try to settle disputes by agreement; failing that, the competent court decides under the applicable law.',
'2026-01-01T00:00:00+08:00'),
('CARD_OPERATOR', 1, 'zh-CN', '用户注册管理协议',
'本协议适用于使用操作员卡取得账号的操作员（以下称“您”）。您勾选同意，即表示已经阅读、理解并接受本协议。

一、账号的取得。您的账号依据操作员卡中的信息建立，属于该卡所属的单位。卡中信息与您本人不符的，请勿继续，并告知本单位管理员。

二、管理。本单位管理员可以查看、修改、停用您的账号，并决定您可以使用的业务权限。您在权限范围内办理的业务，视为本单位的行为。

三、卡介质的使用。操作员卡仅供您本人使用，不得转借。请妥善保管卡密码；卡片遗失或者被盗时，应当立即告知本单位管理员并办理挂失。

四、离岗。您不再承担相关工作的，应当交回卡片，由管理员删除或者停用账号。

五、个人信息。平台仅为提供服务、核验身份和履行法定义务而处理您的个人信息，并对证件号码、手机号码等加密保存。

六、记录。平台保存登录和重要操作的记录，保存期限不少于六个月；您可以查看本人账号近九十天的记录。

七、协议的变更。协议修改后，平台公布新的版本，需要您同意的，会在使用前请您确认。',
'2026-01-01T00:00:00+08:00'),
('CARD_OPERATOR', 1, 'en-US', 'Operator Registration and Management Agreement',
'This agreement applies to operators who obtain an account with an operator card ("you"). By ticking the box you confirm that you have read, understood and accepted it.

1. Obtaining the account. Your account is created from the data on the operator card and belongs to the organisation of that card. If the data are not yours, do not go on and tell the administrator of your organisation.

2. Management. The administrator of your organisation may see, change and disable your account and decides which business you may do. What you do within your permissions counts as done by your organisation.

3. Using the card. The operator card is for you alone and must not be lent. Keep its password safe; if the card is lost or stolen, tell your administrator at once and report the loss.

4. Leaving the post. When you no longer do this work you return the card, and the administrator deletes or disables the account.

5. Personal data. The platform processes your personal data only to provide the service, to verify identity and to meet legal duties, and stores document and phone numbers encrypted.

6. Records. Sign-ins and important operations are recorded and kept for at least six months. You can see the records of your own account for the last ninety days.

7. Changes. A changed agreement is published as a new version; where it needs your consent you are asked before going on.',
'2026-01-01T00:00:00+08:00');
