import type { ClaimLimits, ClaimStanding } from '../../archive/claim-standing';
import type {
  HiddenStatement,
  ListedClaim,
  ListedPublisher,
  ListedSource,
  ListedSpeaker,
  SpeakerPage,
  Stretch,
} from '../../archive/directory';
import type { StatementEdit } from '../../archive/edits';
import type { Listed, ListedStatement } from '../../archive/listing';
import type { SpeakerStanding, StandingLimits } from '../../archive/speaker-standing';
import type { Claim, Speaker, Stance } from '../../model';
import type { Picked } from './Pick';
import type { TableAsk } from './statements/asked';

/** Statements that something is done with: some by id, or all that fit but some. */
export type Chosen =
  | { ids: readonly string[] }
  | { ask: TableAsk; except: readonly string[]; count: number };

/** What the library asks, and does, by its door. Questions throw with a sentence for the reader. */
export interface Desk {
  /** Statements of packs that can be changed at once. */
  mostCopied: number;
  list: (ask: TableAsk, stretch: { offset: number; limit: number }) => Promise<Listed>;
  /** One statement with the pack that it stands in. */
  view: (id: string) => Promise<ListedStatement | null>;
  findSpeakers: (text: string) => Promise<Picked[]>;
  findStatements: (text: string) => Promise<Picked[]>;
  findClaims: (text: string) => Promise<Picked[]>;
  speakers: (
    text: string,
    stretch: { offset: number; limit: number },
  ) => Promise<Stretch<ListedSpeaker>>;
  speaker: (id: string) => Promise<SpeakerPage | null>;
  claims: (text: string) => Promise<ListedClaim[]>;
  /** On which claims a speaker stands where, with whom, and from which publishers that is known. */
  standing: (id: string, limits: StandingLimits) => Promise<SpeakerStanding>;
  claim: (
    id: string,
    limits: ClaimLimits,
  ) => Promise<{ claim: ListedClaim; standing: ClaimStanding } | null>;
  publishers: (text: string) => Promise<ListedPublisher[]>;
  sources: (publisher: string) => Promise<Stretch<ListedSource>>;
  hidden: (stretch: { offset: number; limit: number }) => Promise<Stretch<HiddenStatement>>;
  /** Changes tell by themselves how they went; true when they were done. */
  remove: (chosen: Chosen) => Promise<boolean>;
  /** Gives what was wrong, for the form that is open; null when it was done. */
  edit: (chosen: Chosen, edit: StatementEdit) => Promise<string | null>;
  /** All that is hidden where none are named. */
  takeBack: (ids: readonly string[] | null) => Promise<boolean>;
  correctSpeaker: (id: string, fields: Omit<Speaker, 'id' | 'decided'>) => Promise<boolean>;
  uncorrectSpeaker: (id: string) => Promise<boolean>;
  mergeSpeakers: (keep: string, other: string) => Promise<boolean>;
  splitSpeaker: (from: string, member: string) => Promise<boolean>;
  /** Makes a claim, or changes one of the reader's own. */
  putClaim: (claim: Claim) => Promise<boolean>;
  dropClaim: (id: string) => Promise<boolean>;
  position: (statement: string, claim: string, stance: Stance | null) => Promise<boolean>;
}

/** What was changed last, or why it could not be. */
export interface Notice {
  text: string;
  isProblem: boolean;
  /** The change that can be undone next, null for the very one that `text` tells, and how many can be behind it. */
  undoes: { text: string | null; more: number } | null;
}
