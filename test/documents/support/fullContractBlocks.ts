import type { Language } from '../../../domain/language.ts';
import type { Block } from './contractBlocks.ts';

/** The blocks that not every contract has, as the longest one says them, and what the longest says in addition. */
export const FULL_BLOCKS: Readonly<Record<Language, Record<string, Block>>> = {
  nl: {
    B04: {
      heading: 'Aanleiding en beslissing',
      says: ['Deze versie van de overeenkomst werd gevraagd door een organisatie die meewerkt.'],
    },
    B11: {
      heading: 'Extra hulp',
      says: [
        'Hulp 1. De begunstigde',
        'Hulp 20. De begunstigde',
        'afzonderlijke beslissing',
        'in deze overeenkomst',
        'Over financiële hulp neemt het bijzonder comité voor de sociale dienst een afzonderlijke beslissing',
      ],
    },
    B12: {
      heading: 'Kosten van beroepsopleiding of werkervaring',
      says: [
        'Het OCMW betaalt de kosten van de beroepsopleiding of de werkervaring, tenzij een derde dat doet.',
        'Inschrijving het OCMW Verzekering een derde Aangepaste werkkledij niet ten laste genomen',
        'Verplaatsingen het OCMW, tenzij een derde betaalt',
        'Voorwaarden van de aanmoedigingspremie: Eén euro per gevolgd uur',
      ],
    },
    B13: {
      heading: 'Studies met een voltijds leerplan',
      says: [
        'Studie Professionele bachelor aan een hogeschool School Hogeschool Lindeveld Schooljaar 2026-2027 Verwacht einde 30 juni 2028',
        'Contactpersonen Ines Claes, trajectcoach Bram Nys',
      ],
    },
    B14: {
      heading: 'Opleiding',
      says: [
        'Soort Beroepsopleiding bij een dienst voor arbeidsbemiddeling (VDAB, Bruxelles Formation, Forem) Naam Heftruckchauffeur Periode van 1 april 2026 tot en met 30 juni 2026',
        'Instelling VDAB Omschrijving Drie dagen per week Contactpersonen Zoë Çelik, lesgever, VDAB',
      ],
    },
    B15: {
      heading: 'Gemeenschapsdienst',
      says: [
        'Naam Buurtmoestuin Periode van 1 mei 2026 tot en met 30 september 2026 Organisatie vzw De Tuin',
        'Omschrijving Eén namiddag per week Contactpersonen Omar Haddad, tuinier, vzw Werkhaven',
        'De gemeenschapsdienst is vrijwillig en is geen voorwaarde van deze overeenkomst.',
      ],
    },
    B16: {
      heading: 'Deelname van derden',
      says: ['Zoë Çelik lesgever, VDAB Zoekt elke week samen met de begunstigde naar vacatures. ja'],
    },
    B20: {
      heading: 'Bijstand',
      says: [
        'Die mededeling gebeurde op 20 januari 2026. De begunstigde liet zich bijstaan door Amina Aziz, zus. 20. Bedenktijd',
      ],
    },
  },
  fr: {
    B04: {
      heading: 'Contexte et décision',
      says: ['Cette version du contrat a été demandée par une organisation qui participe.'],
    },
    B11: {
      heading: 'Aide supplémentaire',
      says: [
        'Hulp 1. De begunstigde',
        'Hulp 20. De begunstigde',
        'décision distincte',
        'dans le présent contrat',
        'L’aide financière fait l’objet d’une décision distincte, prise par le comité spécial du service social',
      ],
    },
    B12: {
      heading: 'Frais liés à la formation professionnelle ou à l’expérience professionnelle',
      says: [
        'Le CPAS paie les frais de la formation professionnelle ou de l’expérience professionnelle, sauf si un tiers',
        'Inscription le CPAS Assurance un tiers Vêtements de travail adaptés non pris en charge',
        'Déplacements le CPAS, sauf si un tiers paie',
        'Conditions de la prime d’encouragement : Eén euro per gevolgd uur',
      ],
    },
    B13: {
      heading: 'Études de plein exercice',
      says: [
        'Études Bachelier professionnalisant dans une haute école École Hogeschool Lindeveld Année scolaire 2026-2027 Fin prévue 30 juin 2028',
        'Personnes de contact Ines Claes, trajectcoach Bram Nys',
      ],
    },
    B14: {
      heading: 'Formation',
      says: [
        'Type Formation professionnelle dans un service public (Forem, Bruxelles Formation, VDAB) Nom Heftruckchauffeur Période du 1er avril 2026 au 30 juin 2026',
        'Institution VDAB Description Drie dagen per week Personnes de contact Zoë Çelik, lesgever, VDAB',
      ],
    },
    B15: {
      heading: 'Service communautaire',
      says: [
        'Nom Buurtmoestuin Période du 1er mai 2026 au 30 septembre 2026 Organisation vzw De Tuin',
        'Description Eén namiddag per week Personnes de contact Omar Haddad, tuinier, vzw Werkhaven',
        'Le service communautaire est volontaire et ne constitue pas une condition du présent contrat.',
      ],
    },
    B16: {
      heading: 'Participation de tiers',
      says: ['Zoë Çelik lesgever, VDAB Zoekt elke week samen met de begunstigde naar vacatures. oui'],
    },
    B20: {
      heading: 'Assistance',
      says: [
        'Cette information a été donnée le 20 janvier 2026. Le bénéficiaire s’est fait assister par Amina Aziz, zus. 20. Délai',
      ],
    },
  },
};
