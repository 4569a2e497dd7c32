using System.Text;

namespace SafeCity.Core.Concerns;

/// <summary>Spots text which suggests that someone is in danger now, so that 999 and help lines are shown before it is sent.</summary>
/// <remarks>
/// Made to miss as little as possible: it does not look at negation or tense. A false alarm costs a person one screen and an officer a
/// minute; a miss can cost more. It is the forerunner of the urgent list of the full classifier, which takes its place.
/// </remarks>
public static class DangerWords
{
    // A star ends a beginning of a word: "suicid*" finds suicide and suicidal. Words as people type them, slips included.
    private const string Phrases =
        """
        knife; knifes; knives; knive; machete*; stab; stabbed; stabbing; blade; axe; crossbow; gun; guns; gunman; gunshot*; firearm*;
        shotgun;
        shot at; shots fired; shooting; weapon*; bomb*; grenade; acid attack; acid thrown; zombie knife;
        suicid*; sucid*; suiside; kill myself; killing myself; end my life; ending my life; end it all; take my own life; want to die;
        wanna die;
        dont want to live; dont want to be alive; self harm*; selfharm*; harm myself; hurt myself; cut myself; cutting myself;
        overdos*;
        better off dead; no reason to live; going to jump; about to jump;
        going to kill; gonna kill; will kill; ill kill; hell kill; threaten* to kill; threat to kill; threats to kill; kill me;
        kill him; kill her;
        kill us; kill them; kill you; kill someone; death threat*; going to hurt; gonna hurt; will hurt me; murder*; dying;
        unconscious;
        not breathing; bleeding; blood everywhere;
        being hit; being beaten; being attacked; being hurt; being abused; being raped; being followed; being held; being strangled;
        been beaten;
        hits me; hit me; hitting me; beats me; beat me; beating me; beating her; beating his; beats her; hits her; hits his; hits my;
        hitting her;
        hitting him; punches me; punched me; kicks me; kicked me; hurts me; hurting me; strangl*; chok*; throttl*; attacks me;
        attacking me;
        my husband hits; my partner hits; my boyfriend hits; afraid of my husband; scared of my husband; afraid of my partner;
        scared of my partner;
        scared of my boyfriend; scared of my ex; afraid of my ex; scared of my dad; scared of my wife; scared to go home;
        afraid to go home;
        scared for my life; fear for my life; in fear of my life; fear for her life; wont let me leave; wont let me out; locked me in;
        locked in;
        controls me; controlling me; forced marriage; forces me; forced me to; tracks my phone; domestic violence;
        rape; raped; rapist; raping; touches me; touched me; touching me; grooming; groomed; spiked;
        child is being; children are being; child abuse; abusing a child; abusing children; abusing the kids; child at risk;
        children at risk; baby left alone; kids left alone; children left alone; hits the kids; hitting the kids;
        hits the children; hits her kids; child screaming; children screaming; kids screaming; baby screaming; woman screaming;
        girl screaming;
        screaming for help; starving; neglected child*; neglecting her; neglecting his; neglecting their;
        cuckoo*; taken over his flat; taken over her flat; taken over the flat; taken over my flat; taken over their flat; traffick*;
        slave*;
        held against; exploit*; made to work; forced to work; forced to sell;
        fire now; house on fire; flat on fire; car on fire; building on fire; is on fire; are on fire; on fire now; petrol bomb*;
        petrol through;
        set fire to me; set fire to us; set us on fire; set me on fire; set my house; burn my house; burn us; burn me; burn the house;
        burn it down;
        firework through; fireworks at people; through my letterbox; through our letterbox; through the letterbox;
        through her letterbox; gas leak; smell gas;
        breaking in; break in now; trying to get in; in my house now; in my home now; in the house now; intruder*; someone in my house;
        someone is in my house; at my door now; outside my door; outside my house now; following me; followed me home;
        following my daughter;
        drunk driver*; drink driver; driving drunk; drink driving; drunk driving; drunk behind the wheel;
        right now; happening now; as i type; as i write; as we speak; at this moment; help me; please help; need help now;
        need help urgently; sos;
        an emergency; emergency now; in danger; life is at risk; lives are at risk; unsafe at home; not safe at home;
        call the police now; send someone; send police; send help; missing child;
        child is missing; gone missing; kidnap*; abduct*; hostage;
        """;

    private static readonly ILookup<char, Phrase> ByFirstLetter = Phrases
        .Split([';', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Distinct(StringComparer.Ordinal)
        .Select(p => new Phrase(p, [.. p.Split(' ')]))
        .ToLookup(p => p.Words[0][0]);

    /// <summary>The first phrase of the list that the text holds, as the list writes it ("suicid*"), or null when it holds none.</summary>
    /// <remarks>Case, punctuation, apostrophes of any kind and letters repeated for effect ("heeelp me") do not matter.</remarks>
    public static string? Find(string? text)
    {
        var plain = Normalise(text);

        // "heeelp" is help and "killl" is kill: letters typed three times or more are tried as one and as two.
        return FindIn(Squeeze(plain, 1)) ?? FindIn(Squeeze(plain, 2));
    }

    private static string? FindIn(string plain)
    {
        var words = plain.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            foreach (var phrase in ByFirstLetter[words[i][0]])
            {
                if (phrase.StartsAt(words, i))
                {
                    return phrase.Text;
                }
            }
        }

        return null;
    }

    /// <summary>Lower case, compatible letters made one, apostrophes dropped, all else that is no letter or digit a space.</summary>
    private static string Normalise(string? text)
    {
        var plain = new StringBuilder();
        foreach (var c in Readable(text).ToLowerInvariant())
        {
            if (c is '\'' or '\u2019' or '\u2018' or '`' or '\u00b4' or '\u00ad' or '\u200b')
            {
                continue;
            }

            plain.Append(char.IsLetterOrDigit(c) ? c : ' ');
        }

        return plain.ToString();
    }

    // Walking the runes puts a mark for half an emoji, which Normalize would throw at.
    private static string Readable(string? text) => string.Concat((text ?? "").EnumerateRunes()).Normalize(NormalizationForm.FormKC);

    private static string Squeeze(string text, int keep)
    {
        var squeezed = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var end = i;
            while (end < text.Length && text[end] == text[i])
            {
                end++;
            }

            squeezed.Append(text[i], end - i >= 3 ? keep : end - i);
            i = end;
        }

        return squeezed.ToString();
    }

    private sealed record Phrase(string Text, string[] Words)
    {
        public bool StartsAt(string[] words, int start)
        {
            for (var i = 0; i < Words.Length; i++)
            {
                if (start + i >= words.Length || !Fits(Words[i], words[start + i]))
                {
                    return false;
                }
            }

            return true;
        }

        private static bool Fits(string pattern, string word) => pattern[^1] == '*'
            ? word.AsSpan().StartsWith(pattern.AsSpan(0, pattern.Length - 1), StringComparison.Ordinal)
            : word == pattern;
    }
}
