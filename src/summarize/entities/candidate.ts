import type { EntityType, EntityValue } from '../text/reading.ts';
import type { Span } from '../text/span.ts';

/** A mention that a finder proposes; the overlap rule decides which stay. */
export interface Candidate extends Span {
  readonly type: EntityType;
  readonly value?: EntityValue;
  /** «سردار», «وزیر خارجه»: the title beside a person's name. */
  readonly title?: Span;
  /** «رئیس سازمان …»: the office told after a person's name. */
  readonly role?: Span;
}
