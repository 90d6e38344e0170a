import { number } from '../format/number.js';
import { inLanguage } from '../words/in-language.js';
import type { Widened } from '../words/widened.js';

/** Everything these pages say by themselves, by component. */
const english = {
  accessTokensCard: {
    accessTokensForPrograms: 'Access tokens for programs',
    until: (day: string) => `until ${day}`,
    neverUsed: 'never used',
    lastUsed: (at: string) => `last used ${at}`,
    revokeOf: (token: string) => `Revoke ${token}`,
    revokeSure: (token: string) => `Revoke ${token}? Programs that use it stop working.`,
    revoke: 'Revoke',
    whatItIsFor: 'What it is for',
    roleOfTheProgram: 'Role of the program',
    goodFor: 'Good for',
    days: (each: number) => `${number(each)} days`,
    makeAToken: 'Make a token',
    copyThisTokenNow: 'Copy this token now; it is not shown again.',
    programsSendItAs: 'Programs send it as:',
  },
  accountPage: {
    yourAccount: 'Your account',
    loadingYourAccount: 'Loading your account',
    youSignInThrough: 'You sign in through your hospital.',
  },
  homePage: {
    hello: (name: string) => `Hello, ${name}`,
    noPagesHere:
      'You are signed in. Your role has no pages here; programs read and write its records over FHIR.',
    yourAccount: 'Your account',
    openingYourPage: 'Opening your page',
  },
  inviteCard: {
    inviteSomebody: 'Invite somebody',
    name: 'Name',
    role: 'Role',
    idOfThePatient: 'Id of the Patient record',
    theyWillSeeThis: 'They will see this record and no other.',
    makeAnInvitation: 'Make an invitation',
  },
  invited: {
    sendTo: (name: string) => `Send this link to ${name}.`,
    once: (until: string) => `It works once, until ${until}, and is not shown again.`,
    giveCode: 'Give this code another way,',
    giveCodeHow: 'such as by telephone or on paper; the link does not work without it.',
  },
  newPasswordForm: {
    signInName: 'Sign-in name',
    suchAsYourWork: 'Such as your work e-mail address.',
    yourSignInNameIs: 'Your sign-in name:',
    cannotScan: 'Cannot scan? Type this into the app:',
    password: 'Password',
    atLeast12Characters: 'At least 12 characters. Several words are easiest to keep in mind.',
    scanThisWithAn: 'Scan this with an authenticator app, then type the six digits that it shows.',
    pictureForTheAuthenticator: 'Picture for the authenticator app',
    codeFromTheApp: 'Code from the app',
    setPassword: 'Set password',
  },
  passkeysCard: {
    passkey: 'Passkey',
    passkeys: 'Passkeys',
    noneYet: 'None yet.',
    made: (at: string) => `made ${at}`,
    madeAndUsed: (made: string, used: string) => `made ${made}, last used ${used}`,
    removeOf: (key: string) => `Remove ${key}`,
    removeSure: (key: string) => `Remove ${key}?`,
    remove: 'Remove',
    nameOfTheDevice: 'Name of the device',
    suchAsWardLaptop: 'such as ward laptop',
    addAPasskey: 'Add a passkey',
  },
  passwordCard: {
    passwordAndAuthenticatorApp: 'Password and authenticator app',
    setForRecoveryCodes: (login: string, recoveryCodesLeft: number) =>
      `Set, for ${login}. Recovery codes left: ${number(recoveryCodesLeft)}.`,
    notSetYouDo: 'Not set. You do not need one while you have a passkey.',
    change: 'Change',
    setAPassword: 'Set a password',
  },
  passwordSignIn: {
    signInName: 'Sign-in name',
    password: 'Password',
    code: 'Code',
    fromYourAuthenticatorApp: 'From your authenticator app, or a recovery code.',
    signIn: 'Sign in',
  },
  recoveryCodes: {
    keepTheseWhereYou:
      'Keep these where you can find them without your phone. Each works once, in place of a code.',
    iHaveKeptThem: 'I have kept them',
  },
  sessionGate: {
    openingThePage: 'Opening the page',
  },
  sessionsCard: {
    whereYouAreSigned: 'Where you are signed in',
    thisOne: (device: string) => `${device} (this one)`,
    since: (started: string, seen: string) => `since ${started}, last used ${seen}`,
    endTheSessionOn: (device: string, startedAt: string) => `End the session on ${device} since ${startedAt}`,
    end: 'End',
    signOutEverywhere: 'Sign out everywhere',
  },
  signInPage: {
    theHospitalsSignIn: 'The hospital’s sign-in did not work. Try again.',
    theHospitalKnowsYou: 'The hospital knows you, but gives you no role here. Ask your administrator.',
    signIn: 'Sign in',
    nobodyAdministersThisServer:
      'Nobody administers this server yet. Whoever started it finds a link in what it printed.',
    signInWithA: 'Sign in with a passkey',
    passwordAndCodeInstead: 'Password and code instead',
    noAccessOrA: 'No access, or a lost device? Ask your administrator or your clinic for a new invitation.',
  },
  signedIn: {
    you: 'You',
    people: 'People',
    inviteAPatient: 'Invite a patient',
    programme: 'Programme',
    signOut: 'Sign out',
  },
  staffWelcome: {
    recoveryCodes: 'Recovery codes',
    passwordAndAuthenticatorApp: 'Password and authenticator app',
    setUpThisServer: 'Set up this server',
    welcome: (name: string) => `Welcome, ${name}`,
    youBecomeItsAdministrator:
      'You become its administrator: you invite people, and read no patient’s record.',
    youAreInvitedAs: (role: string) => `You are invited as: ${role}.`,
    yourName: 'Your name',
    aPasskeyIsThe:
      'A passkey is the safest way in: your fingerprint, face or screen lock, or a security key. Nothing to remember, and nobody can steal it by a false page.',
    makeAPasskey: 'Make a passkey',
    passwordAndAuthenticatorApp2: 'Password and authenticator app instead',
    giveYourNameFirst: 'Give your name first.',
  },
  userLine: {
    becomesOpenSessionsEnd: (user: string, role: string) => `${user} becomes: ${role}. Open sessions end.`,
    roleOf: (user: string) => `Role of ${user}`,
    newInvitationFor: (user: string) => `New invitation for ${user}`,
    newInvitation: 'New invitation',
    enable: 'Enable',
    disable: 'Disable',
    enableOf: (user: string) => `Enable ${user}`,
    disableOf: (user: string) => `Disable ${user}`,
    you: (role: string) => `${role}, you`,
    record: (id: string) => `record ${id}`,
    disabled: 'disabled',
    invitedNotInYet: 'invited, not in yet',
    openSessions: (count: number) => `${number(count)} open ${count === 1 ? 'session' : 'sessions'}`,
  },
  userList: {
    accounts: 'Accounts',
    loadingAccounts: 'Loading accounts …',
  },
  welcomePage: {
    openingYourInvitation: 'Opening your invitation',
    worksOnce: 'Links work once, and only for some days. Ask whoever sent it for a new one.',
    thisLinkDoesNot: 'This link does not work',
    signIn: 'Sign in',
    openingYourPage: 'Opening your page',
  },
};

export type IdentityWords = Widened<typeof english>;
export const identityWords: IdentityWords = inLanguage('identity', english);
