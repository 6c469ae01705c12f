import type { Language } from '../../../domain/language.ts';

/** A block of the contract: its heading, and phrases by which one knows that it says what it must say. */
export type Block = { heading: string; says: string[] };

/** The blocks of the typical contract in their order, as a reader finds them. */
export const TYPICAL_BLOCKS: Readonly<Record<Language, Record<string, Block>>> = {
  nl: {
    B02: {
      heading: 'Partijen',
      says: [
        'Tussen de ondergetekenden: 1° het OCMW Naam OCMW Zonnebeek Adres Kerkstraat 12, 1990 Zonnebeek',
        'Vertegenwoordigd door Amélie Verstraeten (voorzitter) en Hugo De Coninck (algemeen directeur)',
        'hierna genoemd: het OCMW',
        'Naam Ben Saïd Voornaam Yasmine Geboortedatum 30 juli 1985 Rijksregisternummer 85.07.30-033.28',
        'Adres Lindelaan 7 bus 3, 1990 Zonnebeek hierna genoemd: de begunstigde',
        '3° derden die mee ondertekenen • Noor Dupré, trajectbegeleider, vzw Werkhaven wordt overeengekomen',
      ],
    },
    B03: {
      heading: 'Wettelijk kader',
      says: [
        'wet van 26 mei 2002 betreffende het recht op maatschappelijke integratie',
        'koninklijk besluit van 11 juli 2002 houdende het algemeen reglement betreffende het recht op',
      ],
    },
    B04: {
      heading: 'Aanleiding en beslissing',
      says: [
        'werd geopend op 2 februari 2026.',
        'bij beslissing van het bijzonder comité voor de sociale dienst van 16 februari 2026.',
      ],
    },
    B05: {
      heading: 'Begeleiding door het OCMW',
      says: [
        'Mevr Els Janssens, maatschappelijk werkster,',
        'neemt M Jan Maes, maatschappelijk werker, deze taak over',
      ],
    },
    B06: { heading: 'Duur van de overeenkomst', says: ['loopt van 1 maart 2026 tot en met 28 februari 2027.'] },
    B07: {
      heading: 'Behoefteanalyse',
      says: [
        'de noden, de verwachtingen, de vaardigheden en de mogelijkheden',
        'op 10 februari 2026. Basis van de analyse: sociale balans (SB-2026-03).',
      ],
    },
    B08: {
      heading: 'Doelstellingen',
      says: [
        'Een vaste job vinden in de zorg. Termijn: binnen zes maanden',
        'Geen nieuwe schulden maken. De huidige schulden afbetalen. Termijn: binnen twee jaar',
      ],
    },
    B09: {
      heading: 'Verbintenissen van de begunstigde',
      says: ['Werk zoeken (eenzijdige afspraak)', 'van 1 maart 2026 tot en met 31 augustus 2026', 'Rijbewijs halen'],
    },
    B10: { heading: 'Verbintenissen van het OCMW', says: ['Budget en schulden', 'vanaf 15 maart 2026'] },
    B16: {
      heading: 'Deelname van derden',
      says: [
        'Noor Dupré trajectbegeleider, vzw Werkhaven Zoekt elke week samen met de begunstigde naar vacatures. ja',
        'Karim Ben Saïd broer – nee',
      ],
    },
    B17: {
      heading: 'Evaluatie',
      says: [
        'minstens drie keer per jaar. Minstens twee van die evaluaties gebeuren in een persoonlijk onderhoud.',
        'zowel de inspanningen van beide partijen als de resultaten',
        '1 ongeveer vier maanden na de ondertekening',
        '2 ongeveer acht maanden na de ondertekening',
        '3 ongeveer twaalf maanden na de ondertekening',
      ],
    },
    B18: { heading: 'Contact met de maatschappelijk werker', says: ['vindt plaats binnen vijf werkdagen.'] },
    B19: { heading: 'Wijziging van de overeenkomst', says: ['in onderling akkoord', 'een nieuwe versie'] },
    B20: { heading: 'Bijstand', says: ['bijstand mogelijk is van een persoon naar eigen keuze'] },
    B21: {
      heading: 'Bedenktijd',
      says: [
        'De begunstigde heeft vijf kalenderdagen bedenktijd.',
        'Deze tekst werd overhandigd op De bedenktijd loopt van De bedenktijd loopt tot en met Ondertekenen kan vanaf 16.',
      ],
    },
    B22: { heading: 'Informatieplicht en hoorrecht', says: ['de inhoud, de draagwijdte en de gevolgen'] },
    B23: {
      heading: 'Gevolgen van niet-naleving',
      says: [
        'eerst een aanmaning',
        'gehoord te worden door het bijzonder comité voor de sociale dienst',
        'voor hoogstens één maand. Bij herhaling binnen één jaar kan dat voor hoogstens drie maanden.',
        'Er komt geen sanctie als de begunstigde een wettige reden heeft',
      ],
    },
    B24: {
      heading: 'Beroep',
      says: [
        'binnen drie maanden na de kennisgeving',
        'Arbeidsrechtbank te Zonnebeek, Rechtbanklaan 1, 1990 Zonnebeek',
      ],
    },
    B25: { heading: 'Verhuizing naar een andere gemeente', says: ['eindigt deze overeenkomst', 'voltijds leerplan'] },
    B26: { heading: 'Bescherming van persoonsgegevens', says: ['gegevens@ocmw-zonnebeek.example'] },
    B27: {
      heading: 'Handtekeningen',
      says: [
        'Opgemaakt te Zonnebeek op ________________________ in drie exemplaren; elke partij verklaart een exemplaar te hebben ontvangen.',
        'Schrijf met de hand “Gelezen en goedgekeurd” en onderteken',
      ],
    },
  },
  fr: {
    B02: {
      heading: 'Parties',
      says: [
        'Entre les soussignés : 1° le CPAS Nom CPAS de Zonnebeek Adresse Kerkstraat 12, 1990 Zonnebeek',
        'Représenté par Amélie Verstraeten (présidente) et Hugo De Coninck (directeur général)',
        'ci-après dénommé : le CPAS',
        'Nom Ben Saïd Prénom Yasmine Date de naissance 30 juillet 1985 Numéro de registre national 85.07.30-033.28',
        'Adresse Lindelaan 7 bus 3, 1990 Zonnebeek ci-après dénommé : le bénéficiaire',
        '3° les tiers qui signent également • Noor Dupré, trajectbegeleider, vzw Werkhaven il est convenu',
      ],
    },
    B03: {
      heading: 'Cadre légal',
      says: [
        'loi du 26 mai 2002 concernant le droit à l’intégration sociale',
        'arrêté royal du 11 juillet 2002 portant règlement général en matière de droit à l’intégration sociale',
      ],
    },
    B04: {
      heading: 'Contexte et décision',
      says: [
        'a été ouverte le 2 février 2026.',
        'accordé par le comité spécial du service social, par décision du 16 février 2026.',
      ],
    },
    B05: {
      heading: 'Accompagnement par le CPAS',
      says: ['Mme Els Janssens, travailleuse sociale, accompagne', 'M. Jan Maes, travailleur social, prend le relais'],
    },
    B06: { heading: 'Durée du contrat', says: ['court du 1er mars 2026 au 28 février 2027 inclus.'] },
    B07: {
      heading: 'Analyse des besoins',
      says: [
        'les besoins, les attentes, les compétences et les capacités',
        'le 10 février 2026. Base de l’analyse : bilan social (SB-2026-03).',
      ],
    },
    B08: {
      heading: 'Objectifs',
      says: [
        'Een vaste job vinden in de zorg. Délai : binnen zes maanden',
        'Geen nieuwe schulden maken. De huidige schulden afbetalen. Délai : binnen twee jaar',
      ],
    },
    B09: {
      heading: 'Engagements du bénéficiaire',
      says: ['Recherche d’emploi (engagement unilatéral)', 'du 1er mars 2026 au 31 août 2026', 'Rijbewijs halen'],
    },
    B10: { heading: 'Engagements du CPAS', says: ['Budget et dettes', 'à partir du 15 mars 2026'] },
    B16: {
      heading: 'Participation de tiers',
      says: [
        'Noor Dupré trajectbegeleider, vzw Werkhaven Zoekt elke week samen met de begunstigde naar vacatures. oui',
        'Karim Ben Saïd broer – non',
      ],
    },
    B17: {
      heading: 'Évaluation',
      says: [
        'au moins trois fois par an. Au moins deux de ces évaluations ont lieu lors d’un entretien personnel.',
        'à la fois sur les efforts des deux parties et sur les résultats',
        '1 environ quatre mois après la signature',
        '2 environ huit mois après la signature',
        '3 environ douze mois après la signature',
      ],
    },
    B18: { heading: 'Contact avec le travailleur social', says: ['a lieu dans les cinq jours ouvrables.'] },
    B19: { heading: 'Modification du contrat', says: ['de commun accord', 'une nouvelle version'] },
    B20: { heading: 'Assistance', says: ['se faire assister par une personne de son choix'] },
    B21: {
      heading: 'Délai de réflexion',
      says: [
        'un délai de réflexion de cinq jours calendrier.',
        'Le présent texte a été remis le Le délai de réflexion court du Le délai de réflexion court jusqu’au La signature est possible à partir du 16.',
      ],
    },
    B22: { heading: 'Information et droit d’être entendu', says: ['le contenu, la portée et les conséquences'] },
    B23: {
      heading: 'Conséquences en cas de non-respect',
      says: [
        'd’abord une mise en demeure',
        'entendu par le comité spécial du service social',
        'pendant un mois au maximum. Si cela se répète dans un délai qui ne dépasse pas un an, la suspension peut durer trois mois au maximum.',
        'Aucune sanction n’est prise si le bénéficiaire a un motif légitime',
      ],
    },
    B24: {
      heading: 'Recours',
      says: [
        'un délai de trois mois à partir de la notification',
        'Tribunal du travail de Zonnebeek, avenue du Tribunal 1',
      ],
    },
    B25: { heading: 'Déménagement dans une autre commune', says: ['le présent contrat prend fin', 'plein exercice'] },
    B26: { heading: 'Protection des données à caractère personnel', says: ['gegevens@ocmw-zonnebeek.example'] },
    B27: {
      heading: 'Signatures',
      says: [
        'Fait à Zonnebeek, le ________________________, en trois exemplaires ; chaque partie déclare avoir reçu un exemplaire.',
        'Écrire à la main « Lu et approuvé » et signer',
      ],
    },
  },
};

/** The heading under which each signature box stands. */
export const BOXES = {
  nl: { beneficiary: 'De begunstigde', centre: 'Voor het OCMW', thirdParty: 'Derde' },
  fr: { beneficiary: 'Le bénéficiaire', centre: 'Pour le CPAS', thirdParty: 'Tiers' },
} as const;
