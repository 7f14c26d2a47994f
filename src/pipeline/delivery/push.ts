import type { Platform } from '../../delivery/platform.js';
import type { Verdict } from '../../gate/gate.js';
import type { Collection } from '../../model/collection.js';
import { ConfigError } from '../../model/errors.js';
import type { Log } from '../../model/log.js';
import type { Severity } from '../../model/severity.js';
import { sentence } from '../../model/text.js';
import type { CompiledMap } from '../../transform/compile.js';
import type { Memory } from '../memory.js';
import type { Delivery } from '../run-record.js';
import { deliverJournals, removeDelivered } from './deliver-journals.js';
import { DeliveryWriter } from './delivery-writer.js';

export interface PushOptions {
  readonly platform: Platform;
  /** The directory of all journals. */
  readonly directory: string;
  readonly rejectedFile: string;
  /** Lowest severity that is pushed; all when undefined. */
  readonly pushSeverity: Severity | undefined;
  readonly pushOn: 'always' | 'gate-pass';
  /** Everything is written and nothing is sent. */
  readonly dryRun: boolean;
}

/** What a run knows when all was collected. */
interface AboutRun {
  readonly collection: Collection;
  readonly verdict: Verdict;
  readonly memory: Memory;
  readonly log: Log;
  readonly signal: AbortSignal;
}

/** The push of one run: its journal while records come, its delivery when the verdict is known. */
export class Push {
  /** Whether there is a journal that `deliver` would send. */
  private isSealed = false;

  private constructor(
    readonly writer: DeliveryWriter,
    private readonly options: PushOptions,
    private readonly now: () => Date,
  ) {}

  static async begin(options: PushOptions, map: CompiledMap, now: () => Date): Promise<Push> {
    await removeDelivered(options.directory, now);
    return new Push(
      await DeliveryWriter.create(options.directory, { ...options, map }),
      options,
      now,
    );
  }

  /** The run failed, so nothing of it is sent. What earlier runs left stays pending. */
  async discard(): Promise<void> {
    await this.writer.discard();
  }

  /** What the record of the run says when `finish` failed. */
  get unfinished(): Delivery {
    const { entries: documents } = this.writer;
    return { ...this.nothing, documents, pending: this.isSealed ? documents : 0 };
  }

  private get nothing(): Delivery {
    const { name: platform } = this.options.platform;
    return { platform, documents: 0, delivered: 0, rejected: 0, pending: 0 };
  }

  /**
   * Sends what this run and earlier ones left in their journals.
   *
   * @throws ConfigError when the push could close what is not gone, or the journal is in use.
   */
  async finish(about: AboutRun): Promise<Delivery> {
    const { platform, dryRun, pushOn } = this.options;
    const { collection, verdict, memory } = about;
    if (pushOn === 'gate-pass' && verdict.verdict === 'fail') {
      await this.giveUp(memory);
      collection.warn('Nothing was pushed: the gate failed, and push-on is gate-pass.');
      return this.nothing;
    }
    const why = this.whyNoSnapshot(collection);
    const push = { snapshot: why === null, why, batches: this.writer.batches };
    const hazards = platform.hazards?.(push) ?? [];
    if (hazards.length > 0 && !dryRun) {
      await this.giveUp(memory);
      if (collection.complete) throw new ConfigError([...hazards, 'Nothing was sent.']);
      collection.missing('the delivery', `${hazards.join(' ')} Nothing was sent`);
      return this.nothing;
    }
    if (dryRun) await memory.discard();
    const overtaken = dryRun ? null : await memory.stage(this.writer.path);
    if (overtaken !== null) {
      await this.writer.discard();
      collection.missing('the delivery', overtaken);
      return this.nothing;
    }
    const createdAt = this.now().toISOString();
    await this.writer.seal({ snapshot: push.snapshot, why, dryRun, createdAt });
    this.isSealed = true;
    if (!dryRun) return this.send(about);
    for (const hazard of hazards) collection.warn(`This push cannot be sent: ${hazard}`);
    collection.warn(`Nothing was sent: dry-run. The journal is ${this.writer.path}.`);
    return this.nothing;
  }

  private async send({ collection, memory, log, signal }: AboutRun): Promise<Delivery> {
    const { platform, directory, rejectedFile } = this.options;
    const { counts, obstacle, refused } = await deliverJournals({
      directory,
      platform,
      rejectedFile,
      dryRuns: false,
      log,
      now: this.now,
      signal,
    });
    if (obstacle !== null)
      collection.missing(
        `${counts.pending} of ${counts.entries} entries on ${platform.name}`,
        `${sentence(obstacle)} \`deliver\`, or the next run, goes on`,
      );
    if (counts.rejected > 0)
      collection.missing(
        `${counts.rejected} of ${counts.entries} entries on ${platform.name}`,
        'the platform refused them; see rejected.ndjson. They are told again in the next run',
      );
    if (counts.pending === 0) await memory.commit(refused);
    const { entries: documents, delivered, rejected, pending } = counts;
    return { platform: platform.name, documents, delivered, rejected, pending };
  }

  private async giveUp(memory: Memory): Promise<void> {
    await this.writer.discard();
    await memory.discard();
  }

  /** Only a whole picture may close what it does not have. */
  private whyNoSnapshot(collection: Collection): string | null {
    const [gap] = collection.gaps;
    if (gap !== undefined) return `The collection is incomplete: ${gap.what}: ${gap.why}`;
    if (collection.partial !== null) return collection.partial;
    const { heldBack } = this.writer;
    return heldBack > 0 ? `push-severity held back ${heldBack} findings` : null;
  }
}
