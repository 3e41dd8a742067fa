import { dataDictionary } from './data-dictionary.js';
import { write } from './generated.js';
import { writePictures } from './pictures.js';
import { schema } from './schema.js';

await write(schema, dataDictionary);
await writePictures();
