"""Words of other subjects: real words, never misspelled ones of ours.

A question about puddings or passwords holds words that look like some of ours; taken for what
they are, they keep search silent. Written for this purpose; other words are mended as before.
"""

ELSEWHERE = frozenset(
    """
    actor actress adhd adventure advert airplane airport album algebra alphabet amazon android
    anniversary antidepressant apartment app appendix apps architect argument arthroscopy artist
    athlete attorney auction autism avocado bacon bakery baking ballet banjo banner barbecue
    bargain baseball basket basketball bathroom battery beach bean beans bedroom beetle bicycle
    bike bikes biscuit blender blog bookcase bookshelf boots boss botox boxing bracelet braces
    branch brass bread breakfast brick broadband broccoli brochure broom brownie browser bucket
    budget buffet bulb bunion bunions burger butcher butter cabbage cactus cake cakes calluses
    camera candle candles candy capital caravan career cargo carpenter carpet carrot carrots
    cartoon cash casino castle catalogue cathedral ceiling celebrity cello ceramic chainsaw
    champion championship chargeback charger charter cheap chef cheque chess chestnut chocolate
    choir church cinema circumcision citizenship clarinet climate clown club coach coast coconut
    coconuts coin coins college colonoscopy comedy comic commute compass compiler composer
    concert concrete condominium console contraception contraceptive contract contracts cooker
    cookie cooking copper corn costume coupon court crime crochet crossword cruise cupboard
    currency curry customer dance dancing dandruff debt decorate decorating democracy denture
    dentures desert desk dessert detox dinosaur disco discount dishwasher divorce dollar dollars
    download downloads drama drawer drill drone drum drums dryer duck dvd dyslexia eagle earring
    earrings ebay economy elections electrician elevator endometriosis envelope equation essay
    estate excel exhibition expense fairy farmhouse fashion fence festival fibroid fibroids
    fiction fillers firewall fireworks flour fluoride flute folder football forecast forest
    fortnite fox freezer freight fridge frog fruit furniture galaxy gallery game games gaming
    garage gearbox geography geometry giraffe gitar gluten gorilla gossip grammar grape grapes
    grass gravy greenhouse grill grocery guitar gym gymnastics haircut handbag hardware
    headphones hedge helicopter hernia hiatus highway hiking hobby hockey homework honey hoover
    hose hostel hotel hotels hunting hurricane hypnosis iceland icing influencer instagram
    instrument insurance invoice ipad iphone jacket java javascript jazz jeans jewelry jigsaw
    joke juggle juice jungle kayak keto ketosis kettle keyboard keyboards kilt king kitchen
    kitchens kitten knitting ladder lake lamb lamp landlord language languages laptop laptops
    laundry lawn lawnmower laws lawyer lease lecture lego lemon lentils letting lettuce licence
    limerick lion lisp loan loans locker logo london lorry lottery luggage lyrics macbook
    machinery macular mahogany mailbox makeup mango marriage masturbation maths matrix mattress
    meat mechanic media meditation melon menu microphone microsoft microwave mime minecraft
    minister mirror missile modem mole moles monarchy monkey mortgage mosque motel motorbike
    motorcycle mountain mouse movie movies museum mushroom mushrooms music musician napkin
    narrator nationality netball netflix newspaper noodles nutmeg oatmeal ocd ocean office
    offside olive olives olympics omelette onion onions opera ophthalmologist orchestra
    orthodontic orthodontist oven ovens owl oyster palace pancake pancakes panda paperback
    parachute parade paris park parking parkinsons parliament parrot parsley passport password
    pasta pastry patent patio payment pear pedal pem pems pencil pencils penguin pepper perfume
    petition petry phrase physiotherapy piano picnic pigeon pineapple pipe pirate pizza planet
    planets playlist playstation plaza plumber plumbing podiatrist poker police politics pond
    pop popcorn porridge postage postcard poster potates potato pottery prawn prawns president
    pricing prince princess printer printers prison privacy prize professor programming
    pronunciation property prosecutor ptsd pub pudding puddle pumpkin punctuation puppies puppy
    purse puzzle quilt quiz radiator railway recipe recipes recycle recycling reflux refund
    religion rent rental restaurant retinol revenue rhyme rice rifle roast robot rocket romance
    roommate rowing rug rugby salad salary salmon sandals sandwich satellite sauce sausage
    saxophone scarf sciatica scissors scooter screenshot screw script sculpture sea seafood
    season seats sentence server servers sewing shark shelf shelves ship shipping shirt silver
    singer singing skateboard skiing skirt slippers snack snake snooker snore snoring snow
    soccer sofa software solar soldier song songs sonnet soup spaceship spaghetti spanner
    speaker spice spinach sponge spoon spreadsheet squirrel stadium stammer stammering steak
    steel stereo stove strawberry street student studio subscription suburb subway sudoku
    suitcase sunflower sunglasses supermarket surfing surname sushi sweater swimming tablecloth
    tailor tango tattoo tattoos tax taxes teacher telescope television tenant tennis tent
    terrace theater theatre theme theorem ticket tickets tiger tile tiles toast toaster tofu
    tomates tomato toolbox tortoise tourist toy toys tractor trailer trampoline translate
    translation tree trees trigonometry trombone trophy trumpet turkey tutor tutorial tv twitter
    universe username vacation vacuum valentine valley van vanilla varicose vasectomy vegan
    vehicle verb verruca verrucas video videos vinegar violin visa vlog vocabulary vodka volcano
    volleyball wage wages wallet wallpaper walnut wardrobe warranty wart warts washer waterfall
    wedding whale wheel wheels whiskey whitening wifi wiki window windows winner winter wisdom
    wizard wolf wood woodwork worktop wrestling writer xbox yacht yoga yogurt youtube zebra zip
    zoo zoom
    """.split()
)
