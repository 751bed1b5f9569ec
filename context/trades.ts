/** Trades that no speaker on record plies in the news of these subjects: `midfielder Lavrov`. */
const SPORT =
  'midfielder|striker|goalkeeper|defender|winger|footballer|captain|coach|trainer|referee|umpire|skater|skier|biathlete|swimmer|rower|sprinter|hurdler|jumper|thrower|fencer|archer|jockey|boxer|wrestler|judoka|weightlifter|player|golfer|cyclist|gymnast|athlete|mountaineer|climber|sailor|teammate|team-mate';
const ARTS =
  'pianist|violinist|cellist|organist|guitarist|drummer|singer|soprano|tenor|baritone|rapper|musician|dancer|ballerina|choreographer|actor|actress|comedian|painter|sculptor|potter|illustrator|poet|novelist|playwright|screenwriter|composer|conductor|photographer|architect|designer|model|influencer|blogger';
const CRAFTS =
  'chef|cook|baker|butcher|brewer|winemaker|cheesemaker|beekeeper|doctor|nurse|midwife|surgeon|pharmacist|dentist|veterinarian|paramedic|psychologist|teacher|schoolteacher|headteacher|librarian|translator|farmer|gardener|forester|fisherman|carpenter|plumber|builder|bricklayer|roofer|electrician|mechanic|welder|miner|blacksmith|tailor|cobbler|shoemaker|hairdresser|barber|waiter|bartender|receptionist|cashier|shopkeeper|salesman|driver|firefighter|policeman|locksmith|plasterer';
const SCIENCES =
  'biologist|botanist|zoologist|ornithologist|chemist|physicist|mathematician|astronomer|geologist|archaeologist|meteorologist|linguist|cardiologist|neurologist|epidemiologist';
const OTHERS =
  'student|pupil|schoolboy|schoolgirl|teenager|classmate|roommate|flatmate|victim|suspect|defendant|resident|villager|priest|monk|nun|bishop|novice|neighbour|neighbor|pensioner|namesake|conscript|refugee';

/** Firms that bear a person's name: `Macron, the Italian supplier`. */
const FIRMS =
  'supplier|manufacturer|retailer|brewer|brewery|bakery|winery|distillery|carmaker|shipyard|label|startup|start-up';

const TRADES = [SPORT, ARTS, CRAFTS, SCIENCES, OTHERS, FIRMS].join('|');

/** What somebody well known was once, or is besides, makes nobody else of him: `a former comedian`. */
const BESIDES =
  'former|onetime|one-time|erstwhile|ex|keen|avid|amateur|enthusiastic|passionate|trained|failed|would-be';
/** Words that belong to no such description, but to a clause of its own: `, who told a coach`. */
const CLAUSE =
  'who|whom|whose|that|which|to|of|for|from|with|behind|against|by|and|or|as|at|in|on|is|was|said|told';

const DESCRIBED = `(?:(?!(?:${BESIDES}|${CLAUSE})\\b)[a-zéª\\d-]+[ \\u00a0]+)`;
/** An age, as it stands between a name and what he is: `, 24`. */
const AGE = '(?:,[ \\u00a0]*\\d{1,3})?';

/** What somebody does whom the news names for nothing else, in a clause behind his name. */
const DOES = 'teaches|coaches|bakes|brews|farms';

/** A trade right before a name, or with “named” between, in a text that is `plain`; the group is the trade. */
export const TRADE_BEFORE = new RegExp(
  `\\b(${TRADES})(?:[ \\u00a0]+(?:named|called))?[ \\u00a0]+$`,
);
/**
 * Behind a name: a trade (`, 24, a Latvian defender`, `(the actor)`), what he does (`, who teaches botany`), or that he is
 * not the other (`, no relation to the minister`), in a text that is `plain`: with all letters of all scripts in both cases it
 * took a worker that just woke fifty milliseconds. The group is the trade, where it is one.
 */
export const ANOTHER_BEHIND = new RegExp(
  `^${AGE}(?:,|[ \\u00a0]\\()[ \\u00a0]*(?:` +
    `(?:(?:an?|the)[ \\u00a0]+${DESCRIBED}{0,3}|${DESCRIBED}?)(${TRADES})(?![a-zéª-])` +
    `|who[ \\u00a0]+(?:${DOES})\\b` +
    `|(?:of[ \\u00a0]+)?no[ \\u00a0]+relation\\b` +
    `|not[ \\u00a0]+(?:related\\b|the[ \\u00a0]+(?:president|minister|diplomat|politician|foreign|former|prime)\\b)` +
    ')',
);

/**
 * `, an actuary from Bishkek`: whom readers know is not told of by what he is and where he is from, but for what people in
 * politics are. The group is the trade.
 */
export const FROM_A_PLACE =
  /^(?:,[ \u00a0]*\d{1,3})?,[ \u00a0]*an?[ \u00a0]+(?:[\p{L}-]+[ \u00a0]+){0,2}?(\p{Ll}[\p{Ll}-]*(?:er|or|ist|ian|ary|yst|eer|ant|man|woman))[ \u00a0]+from[ \u00a0]+\p{Lu}/u;
/** What ends so and is said of people in politics. */
export const IN_POLITICS = new Set(
  `lawmaker leader senator mayor governor commissioner minister premier chancellor ambassador member officer
commander adviser advisor councillor counsellor politician statesman stateswoman congressman congresswoman
spokesman spokeswoman chairman chairwoman campaigner reformer newcomer outsider insider hardliner supporter
dissenter defector lawyer barrister solicitor banker economist historian analyst professor researcher
prosecutor socialist communist nationalist populist centrist separatist activist libertarian authoritarian
parliamentarian contrarian secretary man woman human businessman businesswoman warrior fighter master
speaker strategist`.split(/\s+/),
);

/** The words that may stand last in what `TRADE_BEFORE` finds, in small letters. */
export const LAST_OF_TRADE = new Set(`${TRADES}|named|called`.split('|'));
/** Without one of these words nothing is found behind a name; the hyphen parts words. */
export const WORDS_BEHIND = new Set(`${TRADES}|${DOES}|relation|not|mate|from|start|up`.split('|'));
