import { useMemo } from 'react';
import {
  ModuleEditionShape,
  type ModuleDraftWire,
  type ModuleEditionWire,
} from '../../wire/kit.ts';
import { TopicListShape } from '../../wire/programme.ts';
import type { TopicWire } from '../../wire/shapes.ts';
import { programmeApi } from '../programmes/parts/sections.ts';
import { useLanguage } from '../ui/language.tsx';
import { Page } from '../ui/page.tsx';
import { useResource } from '../ui/resources.ts';
import { Loaded } from '../ui/states.tsx';
import { draftOf } from './draft.ts';
import { EditorView } from './editor-view.tsx';
import { OfProgramme } from './of-programme.tsx';
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
    version === undefined ? path : `${path}?version=${encodeURIComponent(version)}`,
    ModuleEditionShape,
  );
  const title = newest.value?.module.content[locale].title ?? '';
  return (
    <Page
      title={words.title}
      overline={title === '' ? '\u00a0' : title}
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
  return (
    <Page
      title={all.edit.newTitle}
      width="wide"
      back={{ to: KIT_PATHS.kit(programmeId), label: all.module.all }}
    >
      {from === undefined ? (
        <Editing programmeId={programmeId} name="new" start={EMPTY} />
      ) : (
        <FromModule programmeId={programmeId} from={from} />
      )}
    </Page>
  );
}

function FromModule(props: { readonly programmeId: string; readonly from: string }) {
  const { programmeId, from } = props;
  const source = useResource(editionPath(programmeId, from), ModuleEditionShape);
  return (
    <Loaded resource={source}>
      {({ module }) => (
        <Editing programmeId={programmeId} name={`new.${from}`} start={draftOf(module)} />
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
  readonly reload?: () => Promise<void>;
  readonly isReadFirst?: boolean;
}

/** Without the names of the topics there is nothing to choose from: what they lack is said in their place. */
function Editing(props: EditingProps) {
  const builtIn = useResource('/topics', TopicListShape);
  return (
    <OfProgramme programmeId={props.programmeId}>
      {(programme) => (
        <Loaded resource={builtIn}>
          {({ topics }) => <Writing {...props} builtIn={topics} own={programme.topics} />}
        </Loaded>
      )}
    </OfProgramme>
  );
}

interface WritingProps extends EditingProps {
  readonly builtIn: readonly TopicWire[];
  /** Those of the programme, some of which are built in. */
  readonly own: readonly TopicWire[];
}

function Writing({ builtIn, own, isReadFirst = false, ...parts }: WritingProps) {
  const editor = useEditor(parts);
  const topics = useMemo(() => {
    const isNew = ({ id }: TopicWire): boolean => !builtIn.some((topic) => topic.id === id);
    return [...builtIn, ...own.filter(isNew)];
  }, [builtIn, own]);
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
