// What is known before anybody taught anything? The profile of the five seeds.
import seeds from '../../../../seeds/profile.json';
import { KIND_TITLES } from './kind.js';
import { type Profile, readProfile, type Sample } from './profile.js';

const { version, samples } = readProfile(seeds).profile;

/** The reader has none of their files: what each is says more than what its file is called. */
const nameOf = ({ kind, parts }: Sample, at: number): string =>
  `自带样本${at + 1}·${parts.some(({ horizon }) => horizon === 'term') ? '换届' : ''}${kind ? KIND_TITLES[kind] : '报告'}`;

export const DEFAULT_PROFILE: Profile = {
  version,
  samples: samples.map((sample, at) => ({ ...sample, name: nameOf(sample, at) })),
};
