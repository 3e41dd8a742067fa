import { describe, expect, it } from 'vitest';
import { safeReadChain } from '../../../src/formats/index.js';
import { guessedTable } from '../../../src/formats/mapping/guess-table.js';
import { formatProblem } from '../../../src/index.js';

describe('guesses', () => {
  const told = async (file: string, content: string, options: object = {}) => {
    const { problems } = await safeReadChain({ file, content }, { format: 'csv', options });
    return problems.map(formatProblem);
  };

  it('says what it takes for departments with little reason', async () => {
    const content = 'name,colour\nred,1\n';
    expect(await told('paints.csv', content)).toEqual([
      'paints.csv:1:1 parties: little tells what the rows of "paints" are: each is taken for a department; where they are something else, a mapping says so [guessed-section]',
    ]);
    expect(await told('departments.csv', content)).toEqual([]);
    expect(await told('paints.csv', 'name,parent\nred,\n')).toEqual([]);
    const fields = { id: { column: 'name', makeId: true }, kind: { default: 'team' } };
    const mapping = { tables: { paints: { section: 'parties', fields } } };
    expect(await told('paints.csv', content, { mapping })).toEqual([expect.stringContaining('colour')]);
  });

  it('tells once, and not for each row, which columns are missing', async () => {
    const content = 'category,note\ncomplaint,a\ncomplaint,b\n';
    expect(await told('complaints.csv', content)).toEqual([
      'complaints.csv:1:1 contacts: expected columns for "link" and "receivedAt" of contacts, or a mapping that tells, got the headings "category", "note" [missing-column]',
      expect.stringContaining('[left-out]'),
    ]);
    const fields = { link: 'Link', kind: 'category', receivedAt: { default: '2026-01-01T00:00Z' } };
    const mapping = { tables: { complaints: { section: 'contacts', fields } } };
    expect(await told('complaints.csv', content, { mapping })).toEqual([
      'complaints.csv:1:1 contacts.link: expected a column with the heading "Link", got none [missing-column]',
      expect.stringContaining('[left-out]'),
    ]);
    expect(await told('complaints.csv', 'category,note\n')).toEqual([expect.stringContaining('[left-out]')]);
  });
});

/** Headings as people write them, in the order of the fields: English, German, French, Spanish, Dutch. */
const PEOPLES: Readonly<Record<string, readonly string[]>> = {
  parties: [
    'id name kind partOf tier headcount needs cost availability tags',
    'Code;Department;Type;Reports to;Tier;Headcount;Needs;Annual cost;Availability;Keywords',
    'Kürzel;Abteilung;Art;Übergeordnet;Führungsebene;Mitarbeiter;Bedürfnisse;Kosten;Verfügbarkeit;Schlagworte',
    'Identifiant;Nom;Genre;Rattachée à;Niveau hiérarchique;Effectifs;Besoins;Coût;Disponibilité;Étiquettes',
    'Código;Nombre;Tipo;Depende de;Nivel jerárquico;Plantilla;Necesidades;Coste;Disponibilidad;Etiquetas',
    'Nummer;Afdeling;Soort;Onderdeel van;Managementniveau;Bezetting;Behoeften;Kosten;Beschikbaarheid;Trefwoorden',
  ],
  links: [
    'id provider customer service owner channel stage order ownTime share availability reviewedAt tags',
    'Key;Supplier;Recipient;Product;Accountable;Medium;Phase;Sequence;Duration;Share;Availability;Last reviewed;Labels',
    'Nummer;Anbieter;Empfänger;Leistung;Verantwortlich;Kanal;Phase;Reihenfolge;Dauer;Anteil;Verfügbarkeit;Geprüft am;Schlagworte',
    'Identifiant;Fournisseur;Bénéficiaire;Prestation;Responsable;Canal;Étape;Ordre;Durée;Part;Disponibilité;Revu le;Étiquettes',
    'Código;Proveedor;Cliente;Servicio;Responsable;Canal;Etapa;Orden;Duración;Cuota;Disponibilidad;Revisado el;Etiquetas',
    'Nummer;Aanbieder;Afnemer;Dienst;Verantwoordelijke;Kanaal;Fase;Volgorde;Duur;Aandeel;Beschikbaarheid;Beoordeeld op;Trefwoorden',
  ],
  ratings: [
    'subject measure by expectation perception respondent at',
    'About;Question;Rated by;Expected;Score;Response ID;Answered at',
    'Gegenstand;Frage;Von;Erwartung;Bewertung;Teilnehmer;Datum',
    'Sujet;Question;Par;Attente;Note;Répondant;Date',
    'Asunto;Pregunta;Por;Expectativa;Puntuación;Encuestado;Fecha',
    'Onderwerp;Vraag;Door;Verwachting;Beleving;Respondent;Datum',
  ],
  standards: [
    'link measure target attainment promise reviewedAt',
    'Service;Metric;Target value;Attainment;Promise;Review date',
    'Leistung;Kennzahl;Zielwert;Zielerreichung;Versprechen;Geprüft am',
    'Prestation;Indicateur;Cible;Atteinte;Promesse;Revu le',
    'Servicio;Indicador;Objetivo;Cumplimiento;Promesa;Revisado el',
    'Dienst;Indicator;Norm;Naleving;Belofte;Beoordeeld op',
  ],
  measurements: [
    'link measure value at',
    'Service;KPI;Actual;Measured at',
    'Leistung;Kennzahl;Messwert;Datum',
    'Prestation;Mesure;Valeur;Date',
    'Servicio;Medida;Valor;Fecha',
    'Dienst;Maat;Waarde;Datum',
  ],
  contacts: [
    'link kind receivedAt respondedAt goal',
    'Service;Category;Opened;Answered;Goal',
    'Leistung;Art;Eingegangen am;Beantwortet am;Ziel',
    'Prestation;Genre;Reçu le;Répondu le;Objectif',
    'Servicio;Tipo;Recibido el;Respondido el;Objetivo',
    'Dienst;Soort;Ontvangen op;Beantwoord op;Doel',
  ],
  goals: [
    'holder title supports plan progress due',
    'Responsible;Goal;Supports;Plan;Progress;Deadline',
    'Verantwortlicher;Ziel;Unterstützt;Plan;Fortschritt;Fällig am',
    'Responsable;Titre;Soutient;Plan;Avancement;Échéance',
    'Responsable;Título;Apoya;Plan;Progreso;Vencimiento',
    'Eigenaar;Doel;Ondersteunt;Plan;Voortgang;Vervaldatum',
  ],
};

const cases = Object.entries(PEOPLES).flatMap(([section, [fields, ...lines]]) =>
  lines.map((line) => ({ section, fields: fields!.split(' '), headings: line.split(';') })),
);

/** The heading that each field is read from. */
function columnsOf(headings: readonly string[]) {
  const guessed = guessedTable('x', headings);
  const columns = Object.entries(guessed?.fields ?? {}).map(([field, source]) => [
    field,
    typeof source === 'string' ? source : source.column,
  ]);
  return {
    section: guessed?.section,
    columns: Object.fromEntries(columns.filter(([, column]) => column !== undefined)),
  };
}

describe('headings in five languages', () => {
  it.each(cases)('$section: $headings', ({ section, fields, headings }) => {
    const expected = Object.fromEntries(fields.map((field, at) => [field, headings[at]]));
    const { section: found, columns } = columnsOf(headings);
    expect(found).toBe(section);
    expect(columns).toMatchObject(expected);
    expect(Object.keys(columns).filter((field) => field.startsWith('attributes.'))).toEqual([]);
  });

  it('leaves a level that may be a number to the attributes', () => {
    expect(columnsOf(['Name', 'Level']).columns).toMatchObject({ 'attributes.Level': 'Level' });
  });

  it.each([
    ['Abteilungen', 'parties'],
    ['Services', 'links'],
    ['Réclamations', 'contacts'],
    ['Encuesta', 'ratings'],
    ['Normen', 'standards'],
    ['Mesures', 'measures'],
    ['Messwerte', 'measurements'],
    ['Doelen', 'goals'],
  ])('takes a table called %s for %s, whatever its headings', (name, section) => {
    expect(guessedTable(name, ['foo', 'bar'])?.section).toBe(section);
  });
});
