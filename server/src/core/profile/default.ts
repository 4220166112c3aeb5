// What is known before anybody taught anything? The profile of the five seeds.
import seeds from '../../../../seeds/profile.json';
import { type Profile, readProfile } from './profile.js';

export const DEFAULT_PROFILE: Profile = readProfile(seeds).profile;
