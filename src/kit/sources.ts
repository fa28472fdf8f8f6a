import type { Source } from '../domain/kit.ts';

/** Studies that more than one module draws on. */
export const INFINITE_WORKDAY: Source = {
  name: 'Microsoft',
  title: 'Work Trend Index special report: Breaking down the infinite workday',
  url: 'https://www.microsoft.com/en-us/worklab/work-trend-index/breaking-down-infinite-workday',
  published: '2025-06-17',
};

export const LATEST_DBIR: Source = {
  name: 'Verizon',
  title: '2026 Data Breach Investigations Report',
  url: 'https://www.verizon.com/business/resources/reports/dbir/',
  published: '2026-05',
};
