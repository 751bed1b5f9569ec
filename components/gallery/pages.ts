/** The styles that all our own pages share, as their doors import them. */
import '../tokens.css';
import '../statement/statement.css';
import '../page.css';
import '../search/search.css';
import '../settings/levels.css';
