import { useMemo } from 'react';
import {
  ModuleEditionShape,
  type ModuleDraftWire,
  type ModuleEditionWire,
} from '../../wire/kit.ts';
import { ProgrammeShape, TopicListShape } from '../../wire/programme.ts';
import type { TopicWire } from '../../wire/shapes.ts';
import { programmeApi } from '../programmes/parts/sections.ts';
import { useLanguage } from '../ui/language.tsx';
import { Page } from '../ui/page.tsx';
import { useResource } from '../ui/resources.ts';
import { Loaded } from '../ui/states.tsx';
import { draftOf } from './draft.ts';
import { EditorView } from './editor-view.tsx';
import { KIT_PATHS } from './paths.ts';
import { useEditor } from './use-editor.ts';
import { useKitEditorWords } from './words.ts';

interface EditPageProps {
  readonly programmeId: string;
  readonly moduleId: string;
  /** An earlier version to start again from. */
  readonly version?: string;
  /** Whether it opens as its readers will have it. */
  readonly isReadFirst?: boolean;
}

/** A module of the kit, its newest version or an earlier one taken up again. */
export function EditPage(props: EditPageProps) {
  const { programmeId, moduleId, version, isReadFirst = false } = props;
  const words = useKitEditorWords().edit;
  const { locale } = useLanguage();
  const path = editionPath(programmeId, moduleId);
  const newest = useResource(path, ModuleEditionShape);
  const earlier = useResource(
    version === undefined ? path : `${path}?version=${version}`,
    ModuleEditionShape,
  );
  const topics = useTopics(programmeId);
  const title = newest.value?.module.content[locale].title ?? '';
  return (
    <Page
      title={words.title}
      overline={title === '' ? undefined : title}
      width="wide"
      back={{ to: KIT_PATHS.module(programmeId, moduleId), label: words.back }}
    >
      <Loaded resource={newest}>
        {(edition) => (
          <Loaded resource={earlier}>
            {(start) => (
              <Editing
                programmeId={programmeId}
                moduleId={moduleId}
                name={version === undefined ? moduleId : `${moduleId}.${version}`}
                edition={edition}
                start={draftOf(start.module)}
                topics={topics}
                reload={newest.reload}
                isReadFirst={isReadFirst}
              />
            )}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

/** A module of the programme's own: on a blank page, or as another one stands. */
export function NewModulePage(props: { readonly programmeId: string; readonly from?: string }) {
  const { programmeId, from } = props;
  const all = useKitEditorWords();
  const topics = useTopics(programmeId);
  return (
    <Page
      title={all.edit.newTitle}
      width="wide"
      back={{ to: KIT_PATHS.kit(programmeId), label: all.module.all }}
    >
      {from === undefined ? (
        <Editing programmeId={programmeId} name="new" start={EMPTY} topics={topics} />
      ) : (
        <FromModule programmeId={programmeId} from={from} topics={topics} />
      )}
    </Page>
  );
}

function FromModule(props: {
  readonly programmeId: string;
  readonly from: string;
  readonly topics: readonly TopicWire[];
}) {
  const { programmeId, from, topics } = props;
  const source = useResource(editionPath(programmeId, from), ModuleEditionShape);
  return (
    <Loaded resource={source}>
      {({ module }) => (
        <Editing
          programmeId={programmeId}
          name={`new.${from}`}
          start={draftOf(module)}
          topics={topics}
        />
      )}
    </Loaded>
  );
}

interface EditingProps {
  readonly programmeId: string;
  readonly moduleId?: string;
  readonly name: string;
  readonly edition?: ModuleEditionWire;
  readonly start: ModuleDraftWire;
  readonly topics: readonly TopicWire[];
  readonly reload?: () => Promise<void>;
  readonly isReadFirst?: boolean;
}

function Editing({ topics, isReadFirst = false, ...parts }: EditingProps) {
  const editor = useEditor(parts);
  return (
    <EditorView
      programmeId={parts.programmeId}
      editor={editor}
      topics={topics}
      savedBy={parts.edition?.savedBy}
      isReadFirst={isReadFirst}
    />
  );
}

function editionPath(programmeId: string, moduleId: string): string {
  return `${programmeApi(programmeId)}/kit/${encodeURIComponent(moduleId)}/edition`;
}

/** Built-in topics and the programme's own, each once. */
function useTopics(programmeId: string): readonly TopicWire[] {
  const builtIn = useResource('/topics', TopicListShape).value?.topics;
  const own = useResource(programmeApi(programmeId), ProgrammeShape).value?.topics;
  return useMemo(() => {
    const known = builtIn ?? [];
    const isNew = ({ id }: TopicWire): boolean => !known.some((topic) => topic.id === id);
    return [...known, ...(own ?? []).filter(isNew)];
  }, [builtIn, own]);
}

const NOTHING = {
  title: '',
  summary: '',
  why: [''],
  stateOfTheArt: [''],
  examples: [],
  exercises: [],
  coming: '',
  question: '',
  reading: [],
};

const EMPTY: ModuleDraftWire = {
  topicIds: [],
  level: 'foundation',
  minutes: 45,
  asOf: '',
  content: { fr: NOTHING, en: NOTHING },
  figures: [],
  plan: [],
  questionnaire: [],
};
