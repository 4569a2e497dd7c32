namespace SafeCity.Web.Feedback.Demo;

/// <summary>What made-up people say about each concern. No person, house or vehicle is named.</summary>
internal static class DemoSentences
{
    private static readonly string[] Anything = ["It has been like this for a while now.", "Please could somebody have a look.", "It makes the place feel uncared for."];

    private static readonly Dictionary<string, string[]> Sentences = new(StringComparer.Ordinal)
    {
        ["youth_nuisance"] = ["Big group by the shops most evenings, shouting at anyone who walks past.", "Kids knocking on doors and running off, older neighbours are fed up.", "Stones thrown at the bus again last week.", "They mean no harm but thirty of them outside the chip shop is a lot."],
        ["youth_alcohol"] = ["Teenagers drinking in the park after school, cans everywhere.", "Somebody is buying it for them, they are far too young.", "The corner shop does not seem to ask for ID."],
        ["pavement_cycling"] = ["E-scooters come past my pram at full speed on the pavement.", "Cyclists through the precinct, no bell, no slowing down.", "My mum will not walk to the shops because of the bikes on the path."],
        ["small_fires"] = ["The bins behind the flats were alight again on Sunday.", "Grass fire on the common, third this month.", "Somebody set fire to a sofa that was dumped."],
        ["motorcycle_nuisance"] = ["Off-road bikes on the playing field every weekend.", "Mopeds up and down until midnight, no plates on them.", "Dirt bike came through the alley and nearly hit a dog walker."],
        ["vehicle_nuisance"] = ["Cars racing along the main road at night.", "People park right on the zebra crossing at school time.", "Car meet in the retail park, engines revving for hours.", "Our street is a rat run when the bridge is busy."],
        ["fly_tipping"] = ["Mattress and a fridge dumped in the alley for two weeks.", "Black bags piled by the trees as soon as one lot is cleared.", "Builders leave rubble by the garages.", "The bins overflow and the wind does the rest."],
        ["burglary"] = ["Two break-ins in our road this month, back doors both times.", "My shed was forced and the tools went.", "Everyone is nervous since the flats were broken into.", "Student houses get done every September."],
        ["asb_general"] = ["Loud parties in the same house every week.", "Fireworks going off at two in the morning.", "A dog that is never on a lead and goes for people.", "Shouting and banging from the landing at all hours."],
        ["violence"] = ["Saw a fight outside the takeaway on Friday.", "Lads squaring up to each other at the bus stop, it looked nasty.", "Heard there was a stabbing last month, it worries me."],
        ["night_alcohol"] = ["Closing time is a nightmare, people being sick in doorways.", "Broken glass all over the pavement on Sunday mornings.", "Street drinkers by the benches from lunchtime."],
        ["domestic_abuse"] = ["There should be more posters about where to go for help.", "I worry that people do not know they can ask for help."],
        ["hate_crime"] = ["Nasty stickers on the lamp posts about people who live here.", "Someone shouted about my headscarf from a car."],
        ["drugs"] = ["You can smell it in the stairwell every evening.", "Little packets changing hands by the garages.", "Silver canisters all over the car park.", "People come and go from one flat all night."],
        ["criminal_damage"] = ["The bus shelter glass is smashed again.", "Cars scratched all along our side of the road.", "Tags all over the underpass."],
        ["arson"] = ["The empty pub was set alight, what next?", "A van was burnt out round the corner."],
        ["robbery"] = ["A friend had her phone snatched walking home.", "Boys on bikes taking phones near the station."],
        ["vehicle_crime"] = ["Car windows smashed and bags taken overnight.", "Catalytic converter gone from the works van.", "Someone tries the car doors along our road at night."],
        ["theft"] = ["Parcels go from the porch all the time.", "My bike went from the rack outside work.", "The shop staff are worn out with shoplifters."],
        ["sexual_safety"] = ["I get comments from the same men each time I walk past.", "A man was following women along the path by the river."],
        ["feeling_unsafe"] = ["The street lights in the cut-through have been out for weeks.", "I take the long way round after dark.", "The subway is dark and nobody is about."],
        ["policing_presence"] = ["I have not seen an officer on foot for a year.", "Waited forty minutes on 101 and gave up.", "We report it and nobody comes back to us."],
    };

    public static IReadOnlyList<string> About(string concern) => Sentences.GetValueOrDefault(concern, Anything);
}
