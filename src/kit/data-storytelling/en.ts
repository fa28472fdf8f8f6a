import type { ModuleText } from '../../domain/kit.ts';

export const en: ModuleText = {
  title: 'Storytelling with data',
  summary:
    'Go from a dashboard that gets commented on to a chart that gets a decision, without bending the numbers.',
  why: [
    'In a meeting a good number shown badly loses to a bad anecdote told well. You sit on both sides: you present, and you are presented to.',
    'Reading a misleading chart is a leader’s skill. The cut axis, the well-chosen period, the average that hides two worlds: nobody will point them out to you.',
  ],
  stateOfTheArt: [
    'Perception has long been studied. William Cleveland and Robert McGill measured as early as 1984 that we compare positions on one scale well, lengths less well, and angles badly. Hence the advantage of bars and dots over pies.',
    'Assistants in Excel and Power BI make a chart in ten seconds. The time saved should go to the question (“what is to be decided?”) and to the title, which the tool still writes flatly.',
    'Accessibility rules hold for slides too: say nothing by colour alone, enough contrast, a text alternative. Everybody gains, above all at the back of the room.',
  ],
  examples: [
    {
      title: 'The title that decides',
      story:
        'A slide is called “Turnover 2022–2025”. People look, nod, move on. The mentor suggests: “We lose one person in four in their first year, nearly all before the sixth month.” Same curve, eighteen minutes of discussion, and an induction programme begun on Monday.',
      lesson:
        'A chart’s title is a sentence with a verb that says what to see. If you cannot write it, the chart is not ready.',
    },
    {
      title: 'The average that does not exist',
      story:
        'Average customer satisfaction is 3.4 out of 5, “stable”. A dot for each customer shows two groups, one near 4.5, the other near 2. Nobody is at 3.4. What the second group shares is a warehouse.',
      lesson:
        'Before you believe an average, ask to see the dots. An average of two crowds describes nobody.',
    },
  ],
  exercises: [
    {
      tool: 'Excel',
      title: 'Take away until it speaks',
      steps: [
        'Take a chart from your last meeting.',
        'Remove in this order: gridlines, borders, 3-D effects, legend (write the names beside the lines).',
        'Turn everything grey, then put one colour on what counts. Write the title with a verb.',
      ],
    },
    {
      tool: 'Power BI or Excel',
      title: 'Behind the average',
      steps: [
        'Choose an indicator that you follow every month.',
        'Show how it spreads: a histogram, or a dot for each site, customer or team.',
        'Write down what the average was hiding, and one question for somebody who knows those cases.',
      ],
    },
    {
      tool: 'PowerPoint',
      title: 'The five-second test',
      steps: [
        'Show your mentor a slide for five seconds, then hide it.',
        'Ask what there was to remember. Do not correct the answer.',
        'Change one thing only, and try again with somebody else.',
      ],
    },
  ],
  coming: 'You will take a chart from your last meeting and make it say one whole sentence.',
  question: 'Which number do you follow every month although it never changed a decision of yours?',
  reading: [
    {
      title: 'Storytelling with data: exercises and challenges',
      by: 'Cole Nussbaumer Knaflic',
      url: 'https://www.storytellingwithdata.com/',
    },
    {
      title: 'From Data to Viz: choosing a chart, avoiding pitfalls',
      by: 'Yan Holtz and Conor Healy',
      url: 'https://www.data-to-viz.com/',
    },
    {
      title: 'Graphical Perception (paper)',
      by: 'Cleveland and McGill, 1984',
      url: 'https://doi.org/10.1080/01621459.1984.10478080',
    },
  ],
};
