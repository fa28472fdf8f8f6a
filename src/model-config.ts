import type { TokenCredential } from '@azure/identity';
import { z } from 'zod';

/** The language model beside the rules, as the environment gives it. */
export interface ModelConfig {
  readonly endpoint: string;
  readonly name: string;
  /** Absent, the endpoint asks for none. */
  readonly key?: string;
}

/** What Azure OpenAI is asked with, where no key is given: a token of the managed identity. */
const AZURE_OPENAI = 'https://cognitiveservices.azure.com/.default';

/** A token for Azure OpenAI in the identity's name, asked for when it is needed. */
export function modelToken(credential: Pick<TokenCredential, 'getToken'>): () => Promise<string> {
  return async () => (await credential.getToken(AZURE_OPENAI))?.token ?? '';
}

interface Problem {
  readonly variable: string;
  readonly problem: string;
  readonly remedy: string;
}

const Endpoint = z.url({ protocol: /^https?$/u });

/**
 * `BINOME_MODEL_ENDPOINT`, `BINOME_MODEL_NAME` and, where one is asked for, `BINOME_MODEL_KEY`.
 * Without an endpoint there is no model, and nothing but convenience is lost.
 */
export function readModel(env: Readonly<Record<string, string | undefined>>): {
  readonly model?: ModelConfig;
  readonly problems: readonly Problem[];
} {
  const endpoint = env['BINOME_MODEL_ENDPOINT'] ?? '';
  if (endpoint === '') return { problems: [] };
  const problems: Problem[] = [];
  if (!isSafe(endpoint)) {
    problems.push({
      variable: 'BINOME_MODEL_ENDPOINT',
      problem: 'it is no https address',
      remedy:
        'give an OpenAI-compatible endpoint such as https://models.example.com/v1, or one of Azure OpenAI; plain http is for this machine alone',
    });
  }
  const name = env['BINOME_MODEL_NAME'] ?? '';
  if (name === '') {
    problems.push({
      variable: 'BINOME_MODEL_NAME',
      problem: 'it is missing',
      remedy: 'name the model, or on Azure the deployment',
    });
  }
  if (problems.length > 0) return { problems };
  const key = env['BINOME_MODEL_KEY'] ?? '';
  return { problems, model: { endpoint, name, ...(key === '' ? {} : { key }) } };
}

function isSafe(endpoint: string): boolean {
  if (!Endpoint.safeParse(endpoint).success) return false;
  const { protocol, hostname } = new URL(endpoint);
  return protocol === 'https:' || hostname === '127.0.0.1' || hostname === 'localhost';
}
