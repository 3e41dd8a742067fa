import type { SharedOptions } from '../../analyses/index.js';
import type { Config } from '../../rules/config/config.js';
import type { Given } from '../command.js';
import type { Surroundings } from '../surroundings.js';
import { givenMoment } from './given-moment.js';
import { givenNumber } from './given-number.js';

/** The moment to judge at, and how few people may show together: as given, else as the config says. */
export function givenJudging(given: Given, { minimum: known }: Config, on: Surroundings): SharedOptions {
  const minimum = givenNumber(given, 'minimum') ?? known;
  return { asOf: givenMoment(given, on), ...(minimum !== undefined && { minimum }) };
}
