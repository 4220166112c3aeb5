// The library of a peer in the minimal server, for peers whose own server npm does not have: node peer-server.mjs NAME

import { serve } from './dist/minimal.cjs';
import { LIBRARIES } from './peers.mjs';

serve(await LIBRARIES[process.argv[2]]());
