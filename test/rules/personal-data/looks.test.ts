import { describe, expect, it } from 'vitest';
import {
  holdsPersonalMail,
  isAboutPerson,
  isContact,
  lookOfKey,
} from '../../../src/rules/personal-data/looks.js';

describe('a respondent key', () => {
  it.each([
    'Anna Schmidt',
    'Schmidt, Anna',
    'Schmidt,Anna',
    ' Anna Schmidt ',
    'A. Schmidt',
    'Anna M. Schmidt',
    'Anna-Lena Müller-Lüdenscheidt',
    "Sinéad O'Brien",
    'Ronald McDonald',
    'Vincent van Gogh',
    'Maria de la Cruz',
    'Åsa Öberg',
    'Анна Иванова',
    'anna.schmidt',
  ])('%s looks like a name', (key) => {
    expect(lookOfKey(key)).toBe('a name');
  });

  it.each(['anna@example.org', 'desk@example.org', 'a+b@mail.example.co.uk'])(
    '%s looks like an address',
    (key) => {
      expect(lookOfKey(key)).toBe('an e-mail address');
    },
  );

  it.each(['+49 30 1234567', '+1 (212) 555-0100', '+442079460000'])('%s looks like a phone number', (key) => {
    expect(lookOfKey(key)).toBe('a phone number');
  });

  it.each([
    'r-1',
    'R-17',
    '42',
    '004930123456',
    '+1',
    '2026-03-01',
    'f47ac10b-58cc-4372-a567-0e02b2c3d479',
    'Anna',
    'ANNA SCHMIDT 2',
    'guest one',
    'Guest One',
    'Front Desk',
    'front.desk',
    'survey.alpha',
    'v1.2',
    'a.b',
    'r@1',
    '@',
    '__proto__',
    'x'.repeat(100_000),
    `${'Ab'.repeat(50_000)} `,
  ])('%.40s is opaque', (key) => {
    expect(lookOfKey(key)).toBeUndefined();
  });
});

describe('a text', () => {
  it.each([
    'anna.schmidt@example.org',
    'ask Anna.Schmidt@Example.org, please',
    'a_schmidt@example.org',
    'anna.maria.schmidt2@example.org',
    '@ @anna.schmidt@example.org',
    'jörg.groß@müller.de',
  ])('holds an address of a person: %s', (text) => {
    expect(holdsPersonalMail(text)).toBe(true);
  });

  it.each([
    '',
    'breakfast @ the bar',
    'info@example.org',
    'front.desk@example.org',
    'customer.service@example.org',
    'anna.schmidt',
    'anna.schmidt@',
    'anna.schmidt@home',
    '1.2@example.org',
    '@'.repeat(100_000),
    'a.'.repeat(50_000),
  ])('holds none: %.40s', (text) => {
    expect(holdsPersonalMail(text)).toBe(false);
  });
});

describe('an attribute', () => {
  it.each(['birthday', 'Birth-Date', 'date_of_birth', 'GENDER', 'ssn', 'religion', 'health', 'home address'])(
    '%s is about a person',
    (name) => expect(isAboutPerson(name)).toBe(true),
  );

  it.each([
    'costCentre',
    'hrKey',
    'location',
    'floor',
    'healthCheckUrl',
    'passportOffice',
    '',
    'email',
    '__proto__',
    'constructor',
  ])('%s is not', (name) => expect(isAboutPerson(name)).toBe(false));

  it('may say how to reach somebody', () => {
    expect(['email', 'E-Mail', 'phone', 'mobile', 'phoneSystem', 'constructor'].map(isContact)).toEqual([
      ...[true, true, true, true],
      ...[false, false],
    ]);
  });
});
