/**
 * English function words, and the verbs of saying that stand in every news sentence: they say that
 * somebody spoke, not what about.
 */
export const stopWords = new Set(
  `a about above after again against ago all also although am among an and any are aren't as at away back be
because been before being below between both but by can cannot could couldn't did didn't do does doesn't
doing don't down due during each either else ever every few first for from further get gets getting go goes
going got had hadn't has hasn't have haven't having he he'd he'll he's her here hers herself him himself his
how however i i'd i'll i'm i've if in including into is isn't it it'd it'll it's its itself just last least
less let let's like made make makes making many may me might mine more moreover most much must my myself
nor now of off often on once one ones only onto or other others our ours ourselves out over own per perhaps
quite rather really same she should shouldn't since so some such than that that's the their theirs them
themselves then there there's therefore these they they're they've this those though through thus to too
toward towards under until up upon us very was wasn't way we we'd we'll we're we've were weren't what when
where whether which while who whom whose why will with within won't would wouldn't yet you your yours
said say says saying told tell tells telling added adds noted notes stated states stressed stresses
according reported reports statement statements spoke speaking asked asks called calls expressed
emphasized emphasised emphasizes emphasises mr mrs ms dr`
    .replaceAll("'", '')
    .split(/\s+/),
);
