"""Who says what in the four invented reports, annotated from the text:

(report, speaker, first words of the content)."""

SPEAKERS = """
0|Piet Calder|that he supports the expansion
0|Piet Calder|"This harbour has fed
0|Northgate Ports|the second quay will bring
0|Marcus Vane|the plan the largest
0|Ostra Fishers' Union|the expansion
0|Ines Marrow|the union would sue
0|Ines Marrow|Vane had promised
0|Marcus Vane|that the spawning grounds
0|Ines Marrow|"He looked at us
0|Hanne Lorvik|she was willing
0|Hanne Lorvik|"I am not against
0|Clear Water|residents to attend
1|Velland|to back a second quay
1|government|proof that a seal
1|Hanne Lorvik|"I am not against
1|ministry|Sarn insists
1|ministry|Lorvik told
1|Hanne Lorvik|that the licence depended
1|Hanne Lorvik|the company's promise
1|Northgate Ports|The expansion would bring
1|Piet Calder|the scheme
1|Piet Calder|"This harbour has fed
1|Piet Calder|fears for the seals
1|Oskar Dahl|the expansion
1|Oskar Dahl|Northgate Ports of hiding
1|Oskar Dahl|"A company that buries
1|Oskar Dahl|that Tarmin would demand
1|Clear Water|the second quay
1|Clear Water|it had asked
1|Ruth Amsel|"We have had silence
1|Ostra Fishers' Union|legal action
2|Marcus Vane|Northgate Ports expects
2|Marcus Vane|"Every serious party
2|Northgate Ports|The expansion will bring
2|Marcus Vane|Environment Minister Hanne
2|Marcus Vane|the council to finish
2|Marcus Vane|the minister had told
2|Hanne Lorvik|that she would sign
2|ministry|to comment
2|Piet Calder|"This harbour has fed
2|Piet Calder|the scheme
2|analysts at the broker Hale and Dunmore|that his backing
2|Petra Hale|"Calder brings
2|Petra Hale|that a court case
2|Ostra Fishers' Union|dredging
2|Tarmin|the expansion
2|Marcus Vane|the criticism
2|Marcus Vane|"Our neighbours
2|Northgate Ports|The work would take
3|Piet Calder|Piet Calder, the mayor of Ostra, opposes
3|Piet Calder|"I have read the dredging
3|Piet Calder|that the report
3|Ruth Amsel|the mayor's decision
3|Ruth Amsel|"It takes courage
3|Ruth Amsel|the company of burying
3|Ruth Amsel|Environment Minister Hanne Lorvik to refuse
3|Velland|whether it would
3|ministry|only that Lorvik
3|Hanne Lorvik|an independent study
3|Hanne Lorvik|"I will not sign
3|Ines Marrow|Calder
3|Ines Marrow|her members would drop
3|Ines Marrow|"We do not need
3|third of the 60 people|that they support
3|Tarmin|it would wait
""".strip().splitlines()
