import { plainHeading } from './headings.js';
import type { Section } from './sections.js';

type Words = ReadonlyMap<string, string>;

/** What people call the values of fields that have only a few: in English, German, French, Spanish and Dutch, as {@link plainHeading} has them. */
const WORDS: ReadonlyMap<string, Words> = new Map([
  [
    'parties.kind',
    words({
      department:
        'department departments dept division unit abteilung bereich referat departement direction departamento afdeling',
      team: 'team group gruppe equipe equipo groep',
      role: 'role position job rolle stelle funktion fonction poste rol puesto functie',
      system: 'system application app tool anwendung systeme aplicacion sistema applicatie systeem',
      customer:
        'customer customers client clients externalcustomer externalcustomers kunde kunden externerkunde externekunden cliente klant',
      partner:
        'partner partners supplier suppliers vendor externalpartner lieferant lieferanten dienstleister fournisseur partenaire proveedor socio leverancier',
    }),
  ],
  [
    'parties.tier',
    words({
      'front-line': 'frontline operational basis terrain primeralinea eerstelijn',
      'front-line-leader':
        'frontlineleader supervisor teamleader teamleiter teamleitung chefdequipe jefedeequipo teamleider',
      'middle-manager':
        'middlemanager middlemanagement mittleresmanagement encadrementintermediaire mandointermedio mandosintermedios middenkader',
      'senior-leader':
        'seniorleader seniorleadership executive geschaeftsleitung obereleitung directiongenerale altadireccion topmanagement',
    }),
  ],
  [
    'links.stage',
    words({
      'first-contact': 'firstcontact erstkontakt premiercontact primercontacto eerstecontact',
      'service-delivery':
        'servicedelivery delivery leistungserbringung prestationdeservice prestaciondelservicio dienstverlening',
      'after-service': 'afterservice aftersales nachbetreuung apresvente postventa nazorg',
    }),
  ],
  [
    'links.designedFor',
    words({
      customer: 'customer client kunde cliente klant',
      company: 'company organisation organization unternehmen firma entreprise empresa bedrijf',
    }),
  ],
  [
    'measures.better',
    words({
      higher: 'higher high more up hoeher mehr pluseleve plushaut masalto mayor hoger',
      lower: 'lower low less down niedriger weniger plusbas masbajo menor lager',
    }),
  ],
  [
    'ratings.by',
    words({
      customer: 'customer client kunde cliente klant',
      staff: 'staff employee mitarbeiter mitarbeitende personal collaborateur empleado medewerker',
      management: 'management manager leitung fuehrung encadrement gerencia leidinggevende',
      self: 'self selbst selbsteinschaetzung autoevaluation autoevaluacion zelf',
    }),
  ],
  [
    'contacts.kind',
    words({
      enquiry: 'enquiry inquiry question request anfrage frage demande consulta vraag aanvraag',
      complaint: 'complaint beschwerde reklamation plainte reclamation queja reclamacion klacht',
      suggestion: 'suggestion idea vorschlag anregung sugerencia suggestie',
      compliment: 'compliment praise lob felicitation felicitacion',
    }),
  ],
]);

/** What a word means in a field of few values; the word itself where it is none that is known. */
export function meantBy(section: Section | 'organisation', field: string, word: string): string {
  return WORDS.get(`${section}.${field}`)?.get(plainHeading(word)) ?? word;
}

function words(byMeaning: Readonly<Record<string, string>>): Words {
  return new Map(
    Object.entries(byMeaning).flatMap(([meaning, list]) =>
      list.split(' ').map((word) => [word, meaning] as const),
    ),
  );
}
