/** An id of anything: of a tenant, an app, a bot. */
export const GUID = '11111111-2222-4333-8444-555555555555';

/** The settings of a real tenant whose store is a file in `data`, and who has no queue. */
export const settingsWith = (data: string): Readonly<Record<string, string>> => ({
  BINOME_MODE: 'production',
  PUBLIC_URL: 'https://binome.example.com',
  TEAMS_APP_ID: GUID,
  AAD_APP_CLIENT_ID: GUID,
  ALLOWED_TENANTS: GUID,
  BOT_ID: GUID,
  BOT_TYPE: 'UserAssignedMSI',
  BOT_TENANT_ID: GUID,
  STORE: 'sqlite',
  BINOME_DATA: data,
  LINK_SECRET: 'x'.repeat(64),
});
