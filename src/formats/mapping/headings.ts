import type { Section } from './sections.js';

/** Headings people give to the columns of a field: English, German, French, Spanish and Dutch, in the letters of {@link plainHeading}. */
export const HEADINGS: Readonly<Record<Section, Readonly<Record<string, string>>>> = {
  parties: {
    id: 'id key code number identifier partyid orgid unitid departmentid nummer kuerzel identifiant codigo',
    name: 'name title label partyname unit unitname department departmentname organisation organization orgname team teamname bezeichnung abteilung einheit nom libelle service servicename unite nombre unidad departamento naam afdeling eenheid',
    kind: 'kind type category partytype unittype art typ kategorie genre tipo clase soort',
    partOf:
      'partof parent parentid parentunit parentdepartment belongsto reportsto uebergeordnet gehoertzu teilvon rattachea rattacheea parentunite dependede partede onderdeelvan bovenliggend',
    tier: 'tier managementlevel leadershiplevel fuehrungsebene niveauhierarchique niveljerarquico managementniveau hierarchielaag',
    headcount:
      'headcount staff employees people size mitarbeiter mitarbeiterzahl kopfzahl personen effectif effectifs plantilla empleados medewerkers bezetting',
    leaders: 'leaders',
    needs: 'needs requirements beduerfnisse bedarf besoins necesidades behoeften',
    cost: 'cost costs budget annualcost kosten cout couts coste costo',
    availability: 'availability verfuegbarkeit disponibilite disponibilidad beschikbaarheid',
    modelled: 'modelled',
    tags: 'tags labels keywords schlagworte etiquettes etiquetas trefwoorden',
  },
  links: {
    id: 'id key code linkid number identifier nummer identifiant codigo',
    provider:
      'provider providerid supplier supplierid from source provides providedby providingdepartment deliveredby anbieter lieferant leistungserbringer erbringer von fournisseur prestataire de proveedor aanbieder leverancier',
    customer:
      'customer customerid customers consumer consumers to target client clients recipient recipients serves servicefor receivingdepartment kunde kunden empfaenger abnehmer an beneficiaire cliente clientes destinatario klant klanten afnemer afnemers',
    service:
      'service servicename name product description what leistung dienst dienstleistung bezeichnung prestation produit servicio producto prestacion dienstverlening',
    owner:
      'owner ownerid accountable accountableparty responsible serviceowner verantwortlich verantwortlicher eigentuemer responsable proprietaire propietario eigenaar verantwoordelijke',
    requires: 'requires dependson',
    channel: 'channel medium kanal canal kanaal',
    stage: 'stage phase etape etapa fase',
    order: 'order sequence position reihenfolge ordre orden volgorde',
    designedFor: 'designedfor',
    meets: 'meets meetsneeds',
    ownTime: 'owntime duration minutes dauer duree duracion duur',
    share: 'share anteil part cuota aandeel',
    availability: 'availability verfuegbarkeit disponibilite disponibilidad beschikbaarheid',
    reviewedAt:
      'reviewedat reviewed lastreview lastreviewed reviewdate geprueftam revule revuele revisadoel beoordeeldop',
    tags: 'tags labels keywords schlagworte etiquettes etiquetas trefwoorden',
  },
  measures: {
    id: 'id key code measureid',
    name: 'name title label measure bezeichnung nom nombre naam',
    unit: 'unit einheit unite unidad eenheid',
    better: 'better direction besser richtung sens sentido richting',
    min: 'min minimum',
    max: 'max maximum',
    instrument: 'instrument',
    weight: 'weight gewicht poids peso',
    labels: 'labels',
    personal: 'personal',
  },
  goals: {
    id: 'id key code goalid',
    holder: 'holder owner responsible verantwortlich verantwortlicher traeger responsable eigenaar',
    title: 'title goal name ziel titel objectif titre objetivo titulo doel',
    personal: 'personal',
    respondent: 'respondent',
    supports: 'supports supportslink unterstuetzt soutient apoya ondersteunt',
    plan: 'plan',
    progress: 'progress fortschritt avancement progres progression progreso voortgang',
    due: 'due duedate deadline faellig faelligam echeance vencimiento vervaldatum',
  },
  ratings: {
    subject: 'subject about link party gegenstand sujet objet asunto onderwerp',
    measure: 'measure question item dimension frage kennzahl question mesure medida pregunta vraag maat',
    by: 'by ratedby rater role raters von par por door',
    need: 'need adequate',
    expectation: 'expectation expected desired erwartung attente expectativa verwachting',
    perception:
      'perception perceived score rating value wahrnehmung bewertung note perception percepcion puntuacion beleving',
    respondent: 'respondent respondentid responseid teilnehmer repondant encuestado respondent',
    at: 'at date answeredat timestamp datum fecha',
  },
  standards: {
    link: 'link linkid service leistung prestation servicio dienst',
    measure: 'measure metric kpi kennzahl mesure indicateur medida indicador maat indicator',
    target: 'target targetvalue sla servicelevel ziel zielwert soll objectif cible objetivo meta doel norm',
    attainment: 'attainment share zielerreichung atteinte cumplimiento naleving',
    promise: 'promise promised versprechen promesse promesa belofte',
    reviewedAt:
      'reviewedat reviewed lastreview lastreviewed reviewdate geprueftam revule revuele revisadoel beoordeeldop',
  },
  measurements: {
    link: 'link linkid service leistung prestation servicio dienst',
    measure: 'measure metric kpi kennzahl mesure indicateur medida indicador maat indicator',
    value: 'value actual measured result wert messwert ist valeur resultat valor waarde',
    at: 'at date measuredat timestamp datum fecha',
  },
  contacts: {
    link: 'link linkid service leistung prestation servicio dienst',
    kind: 'kind type category art typ genre tipo soort',
    receivedAt:
      'receivedat received receivedon opened openedat createdat eingang eingegangenam recule recuele recibidoel ontvangenop',
    respondedAt:
      'respondedat responded answered answeredat closedat resolvedat beantwortetam repondule reponduele respondidoel beantwoordop',
    goal: 'goal goalid ziel objectif objetivo doel',
  },
  suppressions: {
    rule: 'rule regel regle regla',
    subject: 'subject',
    reason: 'reason grund begruendung raison motivo reden',
    until: 'until bis jusqua hasta tot',
  },
};

/** Names people give to files and sheets of a section. */
export const TABLE_NAMES: Readonly<Record<Section, string>> = {
  parties:
    'parties party units departments teams organisation organization einheiten abteilungen unites departements unidades departamentos afdelingen',
  links:
    'links link services servicelinks relations leistungen beziehungen liens relaciones servicios relaties diensten',
  measures: 'measures measure kennzahlen mesures medidas maten',
  goals: 'goals goal ziele objectifs objetivos doelen',
  ratings:
    'ratings rating survey responses answers bewertungen umfrage antworten evaluations reponses valoraciones encuesta beoordelingen enquete',
  standards: 'standards standard slas servicelevels standards normes estandares normen',
  measurements: 'measurements measurement messungen messwerte mesures mediciones metingen',
  contacts: 'contacts contact tickets complaints enquiries anfragen beschwerden reclamations quejas klachten',
  suppressions: 'suppressions',
};

/** A heading in small letters and digits only, accents and umlauts written out: `Übergeordnete Einheit (ID)` is `uebergeordneteeinheitid`. */
export function plainHeading(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' })[letter]!)
    .normalize('NFKD')
    .replace(/[^a-z0-9]/g, '');
}
