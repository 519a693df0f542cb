/** What the build writes into the code. Read by the composition roots alone. */

/** The build as people read it and as the central is told it with every exchange: `counter 0.0.0`. */
declare const APP_VERSION: string;
