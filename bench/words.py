"""A small stock of common words, and sentences made of them."""

from collections.abc import Iterator
from itertools import islice
from random import Random


def stock(words: str) -> tuple[str, ...]:
    """Words written as a text."""
    return tuple(words.split())


NOUNS = stock("""
answer apple archive arm artist autumn bag bakery ball band bank barn basket beach bell bench bicycle
bird board boat book border bottle bowl box branch bread bridge brother brush building bus butter button
cabin cake camera camp candle card carpet cart cat chair chalk change chest child choice circle city
class clock cloth cloud coast coat coffee coin colour comet copper corner cotton country courtyard cousin
cover crowd cup curtain dance daughter dawn day desert desk diary dinner doctor dog door dream dress drum
dust ear earth east echo edge engine evening eye face factory family farm farmer father feather fence
ferry festival field fire fish flag floor flower forest fork fountain friend frost fruit garden gate
glass glove goat grain grass guest guitar hall hammer hand harbour harvest hat hill history holiday honey
horse hour house hunter ice idea island jacket jar journey judge kettle key kitchen kite ladder lake lamp
language lantern leaf lemon lesson letter library light lily line lion list lock machine map marble
market meadow memory method metal milk mill mirror moment money moon morning mother motor mountain mouth
museum music nail name needle neighbour nest night north notebook ocean office oil onion orchard oven
owner page paint palace paper parade park path pattern pen pencil people pepper piano picture pillow
place plan planet plate pocket poem pond porch potato problem question quilt rabbit radio rain reader
reason river road roof room root rope salt sand school science sea season shadow shelf ship shirt shop
shoulder sign silence silver sister sky snow soap song sound soup spoon spring square stable stage stair
star station stone store storm story street student study sugar summer sun surface table tea teacher tent
theatre thread thumb ticket tool tower town trail train travel tree tunnel uncle valley village violin
voice wagon wall water weather week well west wheel wind window winter wire wood word work world writer
year
""")
VERBS = stock("""
answers asks bakes becomes begins believes borrows brings builds buys calls carries catches changes
chooses cleans climbs closes collects compares cooks counts covers crosses cuts describes discovers draws
drives eats enters explains feeds fills finds finishes fixes follows forgets gathers gives guards hears
helps hides holds imagines improves invents joins keeps knows learns leaves lends lifts likes listens
loses loves makes measures meets mends moves names needs notices offers opens orders owns paints passes
plants plays prepares protects pulls pushes reaches reads receives records remembers repairs repeats
returns saves searches sees sells sends shapes shares shows sings sorts speaks starts stops studies takes
teaches tells thinks touches trades travels tries turns understands uses visits wakes walks wants warms
washes watches wears weighs works writes
""")
ADJECTIVES = stock("""
able amber ancient autumnal bitter blue bold brave bright broad brown busy calm careful certain cheap
clean clear clever cold common cool curious daily dark deep dry early easy empty famous fast final fine
first flat fresh friendly full gentle golden good grand green grey happy hard heavy hidden high honest
huge important kind large late lazy light little local lonely long loose loud low lucky modern narrow
natural new noisy old open orange ordinary patient plain pleasant polite poor proud public pure quick
quiet rare ready real red rich rough round sad safe second secret sharp short silent simple slow small
smooth soft sour strange strong sudden sweet tall thick thin third tiny tired true useful usual warm weak
wet white whole wide wild wise wooden yellow young
""")
LINKS = stock("""
and but because while so although since when after before though until
""")
PLACES = stock("""
in near behind above below beside under with without for from across around beyond
""")
OPENINGS = stock("""
then often perhaps today later sometimes usually still again meanwhile
""")
ARTICLES = stock("the the the a a our this their")


class Prose:
    """Sentences drawn from one source of chance: the same source, the same words."""

    def __init__(self, random: Random) -> None:
        """Draw from `random`."""
        self.random = random

    def thing(self) -> str:
        """Such as `the quiet harbour`."""
        chance = self.random.random
        words = NOUNS[int(chance() * len(NOUNS))]
        if chance() < 0.5:
            words = f"{ADJECTIVES[int(chance() * len(ADJECTIVES))]} {words}"
        article = ARTICLES[int(chance() * len(ARTICLES))]
        return f"an {words}" if article == "a" and words[0] in "aeiou" else f"{article} {words}"

    def clause(self) -> str:
        """Such as `the baker finds a lamp near the old gate`."""
        verb = VERBS[int(self.random.random() * len(VERBS))]
        clause = f"{self.thing()} {verb} {self.thing()}"
        if self.random.random() < 0.6:
            clause += f" {self.random.choice(PLACES)} {self.thing()}"
        return clause

    def sentence(self) -> str:
        """One or two clauses, with a capital and a full stop."""
        text = self.clause()
        if self.random.random() < 0.3:
            text = f"{self.random.choice(OPENINGS)}, {text}"
        if self.random.random() < 0.5:
            text += f", {self.random.choice(LINKS)} {self.clause()}"
        return text[0].upper() + text[1:] + "."

    def words(self) -> Iterator[str]:
        """The words of sentences without end."""
        while True:
            yield from self.sentence().split()

    def phrase(self, least: int, most: int) -> str:
        """From `least` to `most` words as one sentence."""
        words = islice(self.words(), self.random.randint(least, most))
        return " ".join(words).rstrip(".,") + "."
