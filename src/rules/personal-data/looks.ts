/** What a respondent key gives away. */
export type KeyLook = 'a name' | 'an e-mail address' | 'a phone number';

/**
 * What a respondent key looks like, where it is not opaque: an e-mail address; a phone number with its country code; a first and a last
 * name (`Anna Schmidt`, `Schmidt, Anna`, `anna.schmidt`). A single word, digits and the words of roles and respondents are
 * opaque, and so are scripts without capitals.
 */
export function lookOfKey(key: string): KeyLook | undefined {
  const text = key.trim();
  if (text.length > LONGEST) return undefined;
  if (MAIL.test(text)) return 'an e-mail address';
  if (PHONE.test(text)) return 'a phone number';
  return isName(text) ? 'a name' : undefined;
}

const LONGEST = 320;
const MAIL = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/;
const PHONE = /^\+\d(?:[ ()/.-]{0,2}\d){6,14}$/;
const CAPITAL_WORD = String.raw`\p{Lu}(?:['’]\p{Lu})?\p{Ll}+(?:[’'-]?\p{Lu}\p{Ll}+)*`;
const PARTICLE = '(?:van|von|de|der|den|di|da|la|le|el|bin|zu) ';
const LAST = `(?:${PARTICLE}){0,2}${CAPITAL_WORD}`;
const FIRST_LAST = new RegExp(String.raw`^(?:${CAPITAL_WORD}|\p{Lu}\.) (?:\p{Lu}\. )?${LAST}$`, 'u');
const LAST_FIRST = new RegExp(`^${LAST}, ?${CAPITAL_WORD}$`, 'u');
const LOGIN = /^\p{Ll}{2,}\.\p{Ll}{2,}$/u;

function isName(text: string): boolean {
  const hasForm = FIRST_LAST.test(text) || LAST_FIRST.test(text) || LOGIN.test(text);
  return hasForm && !namesFunction(text);
}

/**
 * Whether a text holds an e-mail address of a person: one with two or more words before the `@` (`anna.schmidt@…`, `a_schmidt@…`), unless one of
 * them is that of a function (`front.desk@…`). O(length of the text).
 */
export function holdsPersonalMail(text: string): boolean {
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    const [box] = BOX.exec(text.slice(Math.max(0, at - LONGEST_BOX), at)) ?? [];
    if (box && !namesFunction(box) && DOMAIN.test(text.slice(at + 1, at + 1 + LONGEST_DOMAIN))) return true;
  }
  return false;
}

const LONGEST_BOX = 64;
const LONGEST_DOMAIN = 255;
const BOX = /(?<![\p{L}\d._%+-])\p{L}+(?:[._]\p{L}+)+\d*$/u;
const DOMAIN = /^[\p{L}\d-]+\.\p{L}/u;

/** Words of functions and respondents, which stand in no name. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `account accounts admin agent back billing booking bookings care client complaints contact customer customers department desk
  employee employees enquiries feedback finance front group guest guests head help hotel house human info it kitchen leader legal
  mail manager marketing member news no office online operations order orders participant partner patient people person press
  privacy quality question reception reply resources respondent respondents role room rooms sales service services shift shop staff
  store supplier support survey team tech technical test unit user visitor ward web`.split(/\s+/),
);

function namesFunction(text: string): boolean {
  return text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => FUNCTION_WORDS.has(word));
}

/** Whether an attribute of that name says something about a person, whoever it is given for. */
export function isAboutPerson(attribute: string): boolean {
  return ABOUT_PERSON.has(plain(attribute));
}

/** Whether an attribute of that name says how to reach somebody, which is about a person only where there is one. */
export function isContact(attribute: string): boolean {
  return CONTACT.has(plain(attribute));
}

function plain(attribute: string): string {
  return attribute.length > LONGEST_BOX ? '' : attribute.toLowerCase().replace(/[^\p{L}]/gu, '');
}

const ABOUT_PERSON: ReadonlySet<string> = new Set(
  `birthday birthdate dateofbirth dob placeofbirth birthname maidenname firstname lastname givenname familyname surname fullname
  gender sex nationality ethnicity ethnicorigin religion maritalstatus sexualorientation politicalopinion unionmembership pregnancy
  disability health healthstatus illness diagnosis sickness sickleave socialsecuritynumber ssn nationalid passport passportnumber taxid
  iban homeaddress privateaddress privateemail privatephone privatemobile`.split(/\s+/),
);

const CONTACT: ReadonlySet<string> = new Set(
  'email emailaddress mail address phone phonenumber telephone mobile mobilephone cell cellphone'.split(' '),
);
