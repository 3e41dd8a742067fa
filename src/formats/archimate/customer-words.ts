/** Whole names that mean external customers and nothing else, in the languages that models are often written in. */
const WHOLE: ReadonlySet<string> = new Set(
  [
    'customer customers client clients consumer consumers citizen citizens patient patients guest guests',
    'shopper shoppers buyer buyers subscriber subscribers passenger passengers',
    'kunde kunden kundin kundinnen bürger bürgerin gast gäste patienten klient klienten mandant mandanten',
    'klant klanten burger burgers cliënt cliënten inwoner inwoners patiënt patiënten consument consumenten',
    'cliente clienti usager usagers citoyen citoyens clientes ciudadano ciudadanos paciente pacientes',
    'cidadão cidadãos utente utentes cittadino cittadini paziente pazienti',
    'kund kunder kunderna medborgare borger borgere innbygger innbyggere pasient pasienter patienter',
    'asiakas asiakkaat kansalainen kansalaiset potilas potilaat',
    'klienci obywatel obywatele pacjent pacjenci zákazník zákazníci občan občané pacient pacienti',
    'клиент клиенты заказчик покупатель покупатели потребитель гражданин граждане пациент пациенты',
    'клієнт клієнти замовник громадянин громадяни пацієнт пацієнти',
  ].flatMap((words) => words.split(' ')),
);

/** Customers of one kind: a word that narrows, and the customer; words that come behind, such as support, make it somebody else. */
const NARROWED: readonly RegExp[] = [
  /^(?!internal|non)[a-z-]+ (?:customer|citizen)s?$/,
  /^(?:new|existing|private|corporate|business|retail|external|end|final|potential|prospective|individual|commercial) (?:client|consumer)s?$/,
  /^(?:privat|geschäfts|firmen|groß|end|neu|stamm|bestands|industrie|gewerbe)-?kunden?$/,
  /^(?:externe|neue|gewerbliche|private) kunden?$/,
  /^(?:nieuwe|bestaande|zakelijke|particuliere|externe) klant(?:en)?$/,
  /^(?:nuevos?|futuros?|novos?|nuov[oi]) clientes?$/,
  /^(?:nouve(?:au|aux)|futurs?) clients?$/,
  /^client(?:e|es|i) (?:existentes?|nuevos?|externos?|finale?s?|final|finais|corporativos?|particulares?|privados?)$/,
  /^(?:privat|företags|slut)kund(?:er)?$/,
  /^(?:новый|внешний|конечный|корпоративный) (?:клиент|заказчик|потребитель)$/,
];

/** Whether a name says that its bearer is an external customer. */
export function isCustomerWord(name: string): boolean {
  const plain = name.normalize('NFC').trim().toLowerCase();
  return WHOLE.has(plain) || NARROWED.some((words) => words.test(plain));
}
