import { registerHooks } from 'node:module';

/** What crosses between host and library; the library's own types of it come with the host only. */
type Callback = (...args: readonly unknown[]) => unknown;
interface Metadata {
  readonly name: string;
  readonly bindings: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}
/** A value as it travels over the host's RPC. */
type Rpc = { readonly json: string } | { readonly string: string };
interface Model {
  getInvocationModel(invocation: object): {
    getArguments(): Promise<{ readonly context: object; readonly inputs: readonly unknown[] }>;
    invokeFunction(context: object, inputs: readonly unknown[], run: Callback): Promise<unknown>;
    getResponse(context: object, result: unknown): Promise<object>;
  };
}

export interface Registered {
  readonly metadata: Metadata;
  readonly callback: Callback;
}

export interface TestHost {
  readonly functions: ReadonlyMap<string, Registered>;
  /** Invokes a function as the host does: its trigger's data as they travel, through the library's own model. */
  invoke(name: string, data: Rpc, triggerMetadata?: Readonly<Record<string, Rpc>>): Promise<void>;
}

const CORE = 'binome-test:functions-core';

/** Stands for the Functions host: it is the module `@azure/functions-core`, which only the host has. */
export function testHost(): TestHost {
  const functions = new Map<string, Registered>();
  let model: Model | undefined;
  const core = {
    version: '4.0.0-test',
    hostVersion: '4.1000.0',
    setProgrammingModel(given: Model) {
      model = given;
    },
    getProgrammingModel: () => model,
    registerFunction(metadata: Metadata, callback: Callback) {
      functions.set(metadata.name, { metadata, callback });
      return { dispose: () => undefined };
    },
    registerHook: () => ({ dispose: () => undefined }),
    log: () => undefined,
    Disposable: class {
      dispose(): void {
        return undefined;
      }
    },
  };
  Object.assign(globalThis, { [CORE]: core });
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === '@azure/functions-core'
        ? { url: CORE, format: 'commonjs', shortCircuit: true }
        : next(specifier, context),
    load: (url, context, next) =>
      url === CORE
        ? {
            format: 'commonjs',
            source: `module.exports = globalThis[${JSON.stringify(CORE)}]`,
            shortCircuit: true,
          }
        : next(url, context),
  });
  return {
    functions,
    async invoke(name, data, triggerMetadata = {}) {
      const found = functions.get(name);
      if (found === undefined || model === undefined) throw new Error(`no function ${name}`);
      const [trigger = ''] = Object.keys(found.metadata.bindings);
      const inputData = [{ name: trigger, data }];
      const invocation = {
        invocationId: crypto.randomUUID(),
        request: { inputData, triggerMetadata },
        metadata: found.metadata,
        log: () => undefined,
      };
      const running = model.getInvocationModel(invocation);
      const { context, inputs } = await running.getArguments();
      const result = await running.invokeFunction(context, inputs, found.callback);
      await running.getResponse(context, result);
    },
  };
}
