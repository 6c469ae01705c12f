import type { Language } from '../../../domain/language.ts';
import type { Block } from './contractBlocks.ts';

/** The blocks of an evaluation with everything in it, in their order. B40 stands under the title of the paper. */
export const EVALUATION_BLOCKS: Readonly<Record<Language, Record<string, Block>>> = {
  nl: {
    B40: {
      heading: 'Evaluatie van het GPMI',
      says: [
        'Evaluatie van het GPMI nr. 1.0 Dossier D-2026-0417 Begunstigde Yasmine Ben Saïd Taal Nederlands',
        'Document gemaakt op 1 maart 2026 Datum van de evaluatie 12 mei 2026 Soort contact huisbezoek',
        'Plaats bij de begunstigde thuis Aanwezig Yasmine Ben Saïd, Els Janssens Noor Dupré (vzw Werkhaven)',
        'Maatschappelijk werker Mevr Els Janssens, maatschappelijk werkster',
      ],
    },
    B41: {
      heading: 'Doelstellingen en stappen',
      says: [
        'Doelstellingen Nr. Wat Stand Inspanningen en resultaat 1 Een vaste job vinden in de zorg. gedeeltelijk bereikt',
        'Inspanning van de begunstigde: Ging elke week langs Inspanning van het OCMW: Belde de werkgever Resultaat: Twee',
        '2 Geen nieuwe schulden maken. De huidige schulden afbetalen. niet bereikt – Stappen van de begunstigde',
        '1 Werk zoeken: Elke week twee keer solliciteren. gedeeltelijk bereikt',
        '2 Rijbewijs halen: De theorie leren en examen doen.',
        'Stappen van het OCMW Nr. Wat Stand Inspanningen en resultaat 1 Budget en schulden: Een afbetalingsplan',
      ],
    },
    B42: { heading: 'Resultaat', says: ['2. Resultaat doelstelling(en) gedeeltelijk bereikt'] },
    B43: { heading: 'Commentaar', says: ['3. Commentaar Het gaat vooruit'] },
    B44: {
      heading: 'Gewijzigde situatie',
      says: [
        'De begunstigde verhuisde en heeft nu een vaste woning.',
        'Verschuiving tussen actiegebieden: • Van Schuld naar Arbeid en tewerkstelling De schulden zijn onder controle.',
      ],
    },
    B45: { heading: 'Terugkoppeling van andere diensten', says: ['Werkhaven meldt dat alle afspraken'] },
    B46: {
      heading: 'Conclusie',
      says: [
        'Conclusie Het project loopt zoals gehoopt. Nieuwe doelstellingen en stappen Een opleiding tot zorgkundige',
        'Afspraken die blijven gelden De maandelijkse afspraak blijft. Aankondiging',
        'Na deze evaluatie komt er een nieuw GPMI (reden: nieuwe doelstellingen). Motivatie: De opleiding duurt een jaar.',
      ],
    },
    B47: {
      heading: 'Motivatie: bijzondere toelage – verlenging',
      says: ['verlenging De begeleiding blijft intensief.'],
    },
    B48: {
      heading: 'Volgende evaluatie',
      says: ['gepland op 1 september 2026. Een herinnering volgt vanaf 1 augustus 2026.'],
    },
    B49: {
      heading: 'Handtekeningen (voor kennisname)',
      says: [
        'Opgemaakt te Zonnebeek op ________________________. Wie ondertekent, verklaart kennis te hebben genomen',
        'De begunstigde Yasmine Ben Saïd Datum en handtekening Voor het OCMW Mevr Els Janssens maatschappelijk werkster',
      ],
    },
  },
  fr: {
    B40: {
      heading: 'Évaluation du PIIS',
      says: [
        'Évaluation du PIIS n° 1.0 Dossier D-2026-0417 Bénéficiaire Yasmine Ben Saïd Langue Français',
        'Document établi le 1er mars 2026 Date de l’évaluation 12 mai 2026 Type de contact visite à domicile',
        'Lieu bij de begunstigde thuis Personnes présentes Yasmine Ben Saïd, Els Janssens Noor Dupré (vzw Werkhaven)',
        'Travailleur social Mme Els Janssens, travailleuse sociale',
      ],
    },
    B41: {
      heading: 'Objectifs et démarches',
      says: [
        'Objectifs N° Quoi État Efforts et résultat 1 Een vaste job vinden in de zorg. partiellement atteint',
        'Effort du bénéficiaire : Ging elke week langs Effort du CPAS : Belde de werkgever Résultat : Twee',
        '2 Geen nieuwe schulden maken. De huidige schulden afbetalen. non atteint – Démarches du bénéficiaire',
        '1 Recherche d’emploi : Elke week twee keer solliciteren. partiellement atteint',
        '2 Rijbewijs halen : De theorie leren en examen doen.',
        'Démarches du CPAS N° Quoi État Efforts et résultat 1 Budget et dettes : Een afbetalingsplan',
      ],
    },
    B42: { heading: 'Résultat', says: ['2. Résultat objectif(s) partiellement atteint(s)'] },
    B43: { heading: 'Commentaire', says: ['3. Commentaire Het gaat vooruit'] },
    B44: {
      heading: 'Changement de situation',
      says: [
        'De begunstigde verhuisde en heeft nu een vaste woning.',
        'Déplacement de l’accent entre domaines d’action : • De Dettes vers Travail et emploi De schulden zijn',
      ],
    },
    B45: { heading: 'Retour d’information des autres services', says: ['Werkhaven meldt dat alle afspraken'] },
    B46: {
      heading: 'Conclusion',
      says: [
        'Conclusion Het project loopt zoals gehoopt. Nouveaux objectifs et nouvelles démarches Een opleiding',
        'Engagements maintenus De maandelijkse afspraak blijft. Annonce',
        'Suite prévue après cette évaluation : un nouveau PIIS (raison : nouveaux objectifs). Motivation : De opleiding',
      ],
    },
    B47: {
      heading: 'Motivation : subvention particulière – prolongation',
      says: ['prolongation De begeleiding blijft intensief.'],
    },
    B48: {
      heading: 'Prochaine évaluation',
      says: ['prévue le 1er septembre 2026. Un rappel suivra à partir du 1er août 2026.'],
    },
    B49: {
      heading: 'Signatures (pour prise de connaissance)',
      says: [
        'Fait à Zonnebeek, le ________________________. Les signataires déclarent avoir pris connaissance',
        'Le bénéficiaire Yasmine Ben Saïd Date et signature Pour le CPAS Mme Els Janssens travailleuse sociale',
      ],
    },
  },
};
