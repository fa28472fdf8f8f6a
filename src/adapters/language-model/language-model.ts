import {
  ActionPlanner,
  OpenAIModel,
  Prompt,
  PromptManager,
  SystemMessage,
  TeamsAdapter,
  ToolsAugmentation,
  UserInputMessage,
  type Memory,
  type PromptTemplate,
} from '@microsoft/teams-ai';
import { TurnContext } from 'botbuilder';
import type { LanguageModel, Picked, Tool } from '../../usecases/language-model-port.ts';
import { boundedFetch } from './bounded-fetch.ts';

export interface ModelSettings {
  /** An OpenAI-compatible endpoint such as `http://127.0.0.1:8080/v1`, or one of Azure OpenAI. */
  readonly endpoint: string;
  /** The model, or on Azure the deployment. */
  readonly name: string;
  /** Absent, the endpoint asks for none, or on Azure for a token. */
  readonly key?: string;
  /** A token of the service's managed identity, for Azure OpenAI without a key. */
  readonly token?: () => Promise<string>;
}

/** Leaves the rules time to answer within two seconds of the question. */
const PATIENCE_MS = 1_400;
const AZURE_API = '2024-10-21';
const INPUT_TOKENS = 4_000;
const OUTPUT_TOKENS = 600;

/** The planner of teams-ai over any OpenAI-compatible endpoint, asked once a question. */
export function makeLanguageModel(
  settings: ModelSettings,
  patienceMs: number = PATIENCE_MS,
): LanguageModel {
  const { key, token } = settings;
  let bearer = '';
  const model = modelFor(settings, patienceMs, () => Promise.resolve(bearer));
  return {
    async pick({ instructions, text, tools }) {
      try {
        // Asked for here: the library would write to the console that there is none.
        if (key === undefined && token !== undefined) bearer = await within(patienceMs, token());
        return await withPlanner(model, instructions, text, tools);
      } catch {
        // The rules answer instead; what the model said is nobody's to keep.
        return undefined;
      }
    },
  };
}

type ModelOptions = ConstructorParameters<typeof OpenAIModel>[0];

function modelFor(
  { endpoint, name, key, token }: ModelSettings,
  patienceMs: number,
  bearer: () => Promise<string>,
): OpenAIModel {
  // The client declares a fetch of an older library; it asks nothing of it that the platform's lacks.
  const clientOptions = {
    maxRetries: 0,
    fetch: boundedFetch(patienceMs),
  } as unknown as NonNullable<ModelOptions['clientOptions']>;
  const shared = { useSystemMessages: true, clientOptions };
  if (/\.openai\.azure\.com(?:[:/]|$)/iu.test(endpoint)) {
    return new OpenAIModel({
      ...shared,
      ...(key === undefined && token !== undefined
        ? { azureADTokenProvider: bearer }
        : { azureApiKey: key ?? 'none' }),
      azureEndpoint: endpoint,
      azureDefaultDeployment: name,
      azureApiVersion: AZURE_API,
    });
  }
  return new OpenAIModel({ ...shared, apiKey: key ?? 'none', defaultModel: name, endpoint });
}

/** An identity that is slow to prove itself is not waited for: the next question finds it ready. */
async function within(patienceMs: number, token: Promise<string>): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('no token in time')), patienceMs);
  });
  try {
    return await Promise.race([token, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function withPlanner(
  model: OpenAIModel,
  instructions: string,
  text: string,
  tools: readonly Tool[],
): Promise<Picked | undefined> {
  const template: PromptTemplate = {
    name: 'pick',
    // What the person wrote stands in a message of its own, which is read as no template.
    prompt: new Prompt([new SystemMessage(instructions), new UserInputMessage(INPUT_TOKENS)]),
    config: {
      schema: 1.1,
      type: 'completion',
      completion: {
        completion_type: 'chat',
        include_history: false,
        include_input: true,
        include_images: false,
        max_input_tokens: INPUT_TOKENS,
        max_tokens: OUTPUT_TOKENS,
        temperature: 0,
        presence_penalty: 0,
        frequency_penalty: 0,
        top_p: 1,
        stop_sequences: [],
      },
      augmentation: { augmentation_type: 'tools' },
    },
    actions: tools.map(actionOf),
    augmentation: new ToolsAugmentation(),
  };
  const prompts = new PromptManager({ promptsFolder: '' });
  prompts.addPrompt(template);
  const planner = new ActionPlanner({
    model,
    prompts,
    defaultPrompt: 'pick',
    max_repair_attempts: 0,
  });
  const context = new TurnContext(new TeamsAdapter({}), { type: 'message' });
  const memory = memoryOf({ input: text, 'temp.input': text });
  const { message } = await planner.completePrompt(
    context,
    memory,
    template,
    new ToolsAugmentation(),
  );
  const [call] = message?.action_calls ?? [];
  if (call === undefined) return undefined;
  const { name, arguments: given } = call.function;
  const parameters: unknown = JSON.parse(given === '' ? '{}' : given);
  return { name, parameters };
}

function actionOf({ name, description, parameters }: Tool) {
  const properties = Object.fromEntries(
    Object.entries(parameters).map(([parameter, meaning]) => [
      parameter,
      { type: 'string', description: meaning } as const,
    ]),
  );
  return { name, description, parameters: { type: 'object' as const, properties } };
}

/** Memory of one question; nothing of it is kept. */
function memoryOf(values: Readonly<Record<string, unknown>>): Memory {
  const all = new Map(Object.entries(values));
  return {
    getValue: (path) => all.get(path) as never,
    setValue: (path, value) => void all.set(path, value),
    hasValue: (path) => all.has(path),
    deleteValue: (path) => void all.delete(path),
  };
}
