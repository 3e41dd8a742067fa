import { type SvgOptions, toSvg } from 'service-chain/report';
import { hotel } from './picture-chains.js';

/** A picture of a whole view, as the library draws it for its users. */
export interface ViewPicture {
  readonly file: string;
  readonly svg: string;
}

/** The views of the hotel. */
export const views: readonly ViewPicture[] = [
  viewOf('blueprint.svg', { view: 'blueprint' }),
  viewOf('upstream-of-check-in.svg', { view: 'upstream', touchpoint: 'L2' }),
  viewOf('journey.svg', { view: 'journey', customer: 'guest' }),
  viewOf('matrix.svg', { view: 'matrix' }),
];

function viewOf(file: string, options: SvgOptions): ViewPicture {
  return { file, svg: toSvg(hotel, options) };
}
