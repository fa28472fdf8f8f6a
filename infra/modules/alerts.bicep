// What somebody should know at once. The names looked for are those of the structured logs.
param name string
param location string
param workspaceId string
param siteId string
param alertMail string

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-${name}'
  location: 'global'
  properties: {
    groupShortName: take(name, 12)
    enabled: true
    emailReceivers: empty(alertMail)
      ? []
      : [
          {
            name: 'administrator'
            emailAddress: alertMail
            useCommonAlertSchema: true
          }
        ]
  }
}

var consoleLogs = 'union isfuzzy=true (AppServiceConsoleLogs | project TimeGenerated, line = ResultDescription), (FunctionAppLogs | project TimeGenerated, line = Message)'

var searches = [
  {
    name: 'jobs-parked'
    description: 'A job (match run, block of one, publication, grades) failed five times. npm run poison -- list shows it.'
    event: 'job-parked'
    threshold: 0
  }
  {
    name: 'deliveries-failed'
    description: 'Teams refused messages that nothing will repeat. See the deliveries page.'
    event: 'delivery-failed'
    threshold: 10
  }
  {
    name: 'facts-set-aside'
    description: 'What follows from something that happened keeps failing; it is tried again, and kept.'
    event: 'fact-set-aside'
    threshold: 5
  }
]

resource searchAlert 'Microsoft.Insights/scheduledQueryRules@2023-03-15-preview' = [
  for search in searches: {
    name: '${name}-${search.name}'
    location: location
    kind: 'LogAlert'
    properties: {
      displayName: 'Binôme: ${search.name}'
      description: search.description
      enabled: true
      severity: 2
      scopes: [
        workspaceId
      ]
      evaluationFrequency: 'PT5M'
      windowSize: 'PT15M'
      skipQueryValidation: true
      criteria: {
        allOf: [
          {
            query: '${consoleLogs} | where line has "${search.event}"'
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: search.threshold
          }
        ]
      }
      actions: {
        actionGroups: [
          people.id
        ]
      }
    }
  }
]

resource serverErrors 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name}-server-errors'
  location: 'global'
  properties: {
    description: 'The web service answers with 5xx.'
    enabled: true
    severity: 1
    scopes: [
      siteId
    ]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'Http5xx'
          criterionType: 'StaticThresholdCriterion'
          metricName: 'Http5xx'
          operator: 'GreaterThan'
          threshold: 5
          timeAggregation: 'Total'
        }
      ]
    }
    actions: [
      {
        actionGroupId: people.id
      }
    ]
  }
}
