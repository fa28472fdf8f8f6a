// Binôme on Azure: one resource group, one managed identity, no keys and no secrets but that of links.
targetScope = 'resourceGroup'

@description('A short name for this deployment; resources are called after it.')
@minLength(3)
@maxLength(12)
param name string

param location string = resourceGroup().location

@description('Client id of the Entra registration that people sign in with.')
param clientId string

@description('Id of the Teams app, as in its manifest.')
param teamsAppId string

@description('Tenants whose people may sign in, separated by commas.')
param allowedTenants string = tenant().tenantId

@description('The app in the catalogue of the organisation, as the Teams admin centre shows it; empty, people add it themselves.')
param teamsCatalogueId string = ''

@description('Signs links to calendar files: openssl rand -base64 48')
@secure()
@minLength(44)
param linkSecret string

@description('Where alerts go; empty, they are only shown in the portal.')
param alertMail string = ''

@description('Most request units a second of the container; autoscale goes down to a tenth.')
@minValue(1000)
param cosmosMaxThroughput int = 4000

@description('Days that logs are kept.')
@minValue(30)
param logDays int = 30

@description('Settings beside those below, for the web service and the functions: see docs/admin-guide.md.')
@secure()
param furtherSettings object = {}

var suffix = uniqueString(resourceGroup().id, name)
var siteName = 'app-${name}-${suffix}'
var publicHost = '${siteName}.azurewebsites.net'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: 'id-${name}-${suffix}'
  location: location
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  params: {
    name: '${name}-${suffix}'
    location: location
    logDays: logDays
  }
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  params: {
    name: take('st${toLower(replace(name, '-', ''))}${suffix}', 24)
    location: location
    principalId: identity.properties.principalId
    workspaceId: monitoring.outputs.workspaceId
  }
}

module cosmos 'modules/cosmos.bicep' = {
  name: 'cosmos'
  params: {
    name: 'cosmos-${name}-${suffix}'
    location: location
    principalId: identity.properties.principalId
    workspaceId: monitoring.outputs.workspaceId
    maxThroughput: cosmosMaxThroughput
  }
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    name: 'bot-${name}-${suffix}'
    identityId: identity.id
    identityClientId: identity.properties.clientId
    endpoint: 'https://${publicHost}/api/messages'
    workspaceId: monitoring.outputs.workspaceId
  }
}

// What src/production-config.ts reads; the same for the web service and the functions.
var settings = {
  BINOME_MODE: 'production'
  PUBLIC_URL: 'https://${publicHost}'
  TEAMS_APP_ID: teamsAppId
  TEAMS_APP_CATALOG_ID: teamsCatalogueId
  AAD_APP_CLIENT_ID: clientId
  ALLOWED_TENANTS: allowedTenants
  AZURE_CLIENT_ID: identity.properties.clientId
  BOT_ID: identity.properties.clientId
  BOT_TYPE: 'UserAssignedMSI'
  BOT_TENANT_ID: tenant().tenantId
  STORE: 'cosmos'
  COSMOS_ENDPOINT: cosmos.outputs.endpoint
  COSMOS_DATABASE: cosmos.outputs.database
  COSMOS_CONTAINER: cosmos.outputs.container
  COSMOS_REGIONS: location
  QUEUE_URL: storage.outputs.queueUrl
  LINK_SECRET: linkSecret
}
// What is set by hand in the portal would be gone after the next deployment.
var allSettings = union(settings, furtherSettings)

module web 'modules/web.bicep' = {
  name: 'web'
  params: {
    name: siteName
    location: location
    identityId: identity.id
    settings: allSettings
    workspaceId: monitoring.outputs.workspaceId
  }
}

module functions 'modules/functions.bicep' = {
  name: 'functions'
  params: {
    name: 'func-${name}-${suffix}'
    location: location
    identityId: identity.id
    identityClientId: identity.properties.clientId
    storageName: storage.outputs.name
    deploymentContainer: storage.outputs.deploymentContainer
    applicationInsights: monitoring.outputs.connectionString
    settings: allSettings
    workspaceId: monitoring.outputs.workspaceId
  }
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  params: {
    name: name
    location: location
    workspaceId: monitoring.outputs.workspaceId
    siteId: web.outputs.id
    alertMail: alertMail
  }
}

// teamsapp.yml writes these to its environment file, in upper case with underscores.
output BOT_ID string = identity.properties.clientId
output PUBLIC_URL string = 'https://${publicHost}'
output PUBLIC_HOST string = publicHost
output APP_SERVICE_ID string = web.outputs.id
output FUNCTION_APP_ID string = functions.outputs.id
output IDENTITY_PRINCIPAL_ID string = identity.properties.principalId
