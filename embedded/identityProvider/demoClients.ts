/** The names under which the programs of the demonstration ask the embedded identity provider for tokens. */
export const API_AUDIENCE = 'urn:gpmi:api';
export const DEMO_USER_GRANT = 'urn:gpmi:demo-user';
export const COMMAND_LINE_CLIENT = 'gpmi-cli';
export const API_PAGE_CLIENT = 'gpmi-docs';
